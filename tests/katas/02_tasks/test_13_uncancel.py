"""tasks/uncancel: a section that is ended by a cancellation of its own, and a task that goes on behind it."""

import asyncio
from collections.abc import Callable
from typing import Any

from async_dojo.testing import say


def requests() -> int:
    """Return how many cancellations of the current task were asked for and not taken back."""
    task = asyncio.current_task()
    return task.cancelling() if task is not None else 0


class Studio:
    """A task that records for an hour in a section, puts the microphone away, and saves; all of it is logged."""

    def __init__(self, kata: Any, *, tidy: float = 0, save: float = 2, timeout: float | None = None) -> None:
        self.section = kata.Section()
        self.tidy, self.save, self.timeout = tidy, save, timeout
        self.log: list[str] = []
        self.counts: list[int] = []  # cancelling() before the block and behind it
        self.task = asyncio.create_task(self.session())

    async def session(self) -> str:
        async with asyncio.timeout(self.timeout):
            self.counts.append(requests())
            try:
                async with self.section as section:
                    assert section is self.section, say(
                        f"`async with Section() as section` should give the section itself; it gave {section!r}",
                        f"`async with Section() as section` では、Section 自身が得られるはずですが、{section!r} でした",
                    )
                    await self.record()
            finally:
                self.counts.append(requests())
            self.log.append("saving")
            await asyncio.sleep(self.save)
            self.log.append("saved")
        return "saved"

    async def record(self) -> None:
        self.log.append("recording")
        try:
            await asyncio.sleep(3600)
            self.log.append("recorded for an hour")
        finally:
            await asyncio.sleep(self.tidy)
            self.log.append("tidy")

    async def after(self, seconds: float, *actions: Callable[[], object]) -> None:
        """Let the task run for some seconds, then do the actions, unless it is over."""
        await asyncio.wait([self.task], timeout=seconds)
        if not self.task.done():
            for action in actions:
                action()

    async def outcome(self) -> str:
        """Wait for the end of the task and say what it was."""
        return await outcome(self.task)


async def outcome(task: asyncio.Task[Any]) -> str:
    """Return "saved" or what else the task returned, "cancelled", or the name of the exception that ended it."""
    await asyncio.wait([task])
    if task.cancelled():
        return "cancelled"
    error = task.exception()
    if isinstance(error, (NotImplementedError, AssertionError)):
        raise error  # not done yet, or a message of ours
    return str(task.result()) if error is None else type(error).__name__


async def test_a_stop_ends_the_block_and_the_task_goes_on(kata, clock):
    """The CancelledError of stop() ends the block, its cleanup included, and goes no further."""
    studio = Studio(kata, tidy=1, save=2)
    await studio.after(5, studio.section.stop)
    ended = await studio.outcome()
    assert "recorded for an hour" not in studio.log, say(
        "stop() was called after 5 s, yet the recording went on to its end: what waits is only ended by cancel()",
        "5 秒後に stop() を呼びましたが、録音は最後まで続きました。待っている処理を終わらせるには cancel() が必要です",
    )
    assert ended == "saved", say(
        f"after stop() the task should go on behind the block and save; it ended as {ended!r}, with the log "
        f"{studio.log}. "
        "A CancelledError that stop() asked for goes no further than the block",
        f"stop() のあと、タスクはブロックの続きに進んで保存するはずですが、{ended!r} で終わりました(ログは "
        f"{studio.log})。"
        "stop() による CancelledError は、ブロックの外に出さないでください",
    )
    assert studio.log == ["recording", "tidy", "saving", "saved"], say(
        f"expected recording, tidy, saving, saved; saw {studio.log}",
        f"recording、tidy、saving、saved の順になるはずですが、{studio.log} でした",
    )
    assert clock.elapsed == 8, say(
        f"stopped after 5 s, 1 s to tidy up and 2 s to save are 8 s; it took {clock.elapsed}",
        f"5 秒後に停止し、片付けに 1 秒、保存に 2 秒なので 8 秒のはずですが、{clock.elapsed} かかりました",
    )
    studio = Studio(kata)

    async def record() -> None:
        for _ in range(100):
            await asyncio.sleep(0)
        studio.log.append("recorded to the end")

    studio.record = record  # type: ignore[method-assign]
    await studio.after(0, studio.section.stop)
    ended = await studio.outcome()
    assert (ended, studio.log, studio.counts) == ("saved", ["saving", "saved"], [0, 0]), say(
        "stop() was called while the block gave way to others with sleep(0): that should end it, and the task save. "
        "It "
        f"ended as {ended!r}, with the log {studio.log} and cancelling() {studio.counts} before and behind the block. "
        "Was uncancel() called before the CancelledError had come out?",
        "ブロックが sleep(0) でほかに譲っている間に stop() を呼びました。そこで終わって保存に進むはずですが、"
        f"{ended!r} で終わり、"
        f"ログは {studio.log}、ブロックの前とあとの cancelling() は {studio.counts} でした。"
        "CancelledError が出てくる前に uncancel() していませんか",
    )


async def test_without_a_stop_nothing_is_different(kata):
    """A block that ends by itself, or by an error of its own, ends as it would without a section."""
    studio = Studio(kata)
    ended = await studio.outcome()
    assert (ended, studio.counts) == ("saved", [0, 0]), say(
        f"nobody called stop(): the task should save, and cancelling() stay 0; it ended as {ended!r}, with "
        f"{studio.counts} "
        "before and behind the block",
        f"stop() は呼ばれていないので、保存まで進み、cancelling() は 0 のままのはずですが、{ended!r} で終わり、"
        "ブロックの"
        f"前とあとの値は {studio.counts} でした",
    )

    async def broken() -> None:
        async with kata.Section():
            raise OSError("no microphone")

    ended = await outcome(asyncio.create_task(broken()))
    assert ended == "OSError", say(
        f"an OSError in the block should get out of it; the task ended as {ended!r}. "
        "Only the CancelledError of stop() stays inside",
        f"ブロックの中の OSError は外に出るはずですが、タスクの結果は {ended!r} でした。止めてよいのは、stop() による "
        "CancelledError だけです",
    )


async def test_the_cancellation_is_taken_back(kata):
    """cancelling() is what it was, so that a timeout around knows its own cancellation from another's."""
    studio = Studio(kata, save=100, timeout=10)
    await studio.after(5, studio.section.stop)
    ended = await studio.outcome()
    assert studio.counts == [0, 0], say(
        "cancelling() was 0 before the block, and should be again behind it; before and behind it was "
        f"{studio.counts}. "
        "stop() cancelled the task once: who takes that back?",
        f"cancelling() はブロックの前が 0 なので、あとも 0 に戻るはずですが、前とあとで {studio.counts} でした。stop() "
        "は"
        "タスクを1回キャンセルしました。それを取り消すのは誰でしょうか",
    )
    assert ended == "TimeoutError", say(
        f"saving took longer than the timeout around allows: expected TimeoutError, the task ended as {ended!r}",
        f"保存が、外側のタイムアウトを過ぎても終わりません。TimeoutError になるはずですが、{ended!r} で終わりました",
    )


async def test_a_cancelled_task_may_use_a_section(kata):
    """A section in a cleanup begins with a count that is not 0, and leaves it as it was."""
    counts: list[int] = []

    async def session(section: Any) -> None:
        try:
            await asyncio.sleep(3600)
        finally:  # cancelled: says goodbye, for as long as it takes or until stop()
            async with section:
                await asyncio.sleep(60)
            counts.append(requests())

    section = kata.Section()
    task = asyncio.create_task(session(section))
    await asyncio.sleep(0)
    task.cancel()
    await asyncio.wait([task], timeout=1)
    if not task.done():
        section.stop()
    ended = await outcome(task)
    assert counts != [], say(
        "a task that was cancelled used a section in its cleanup, and stop() ended that: the cleanup should have gone "
        "on "
        "behind the block. The count to compare with is not 0 there, but what cancelling() was when the block began",
        "キャンセルされたタスクが、後始末の中で Section を使い、stop() で終わらせました。"
        "後始末はブロックの続きに進むはずです。"
        "比べる相手は 0 ではなく、ブロックに入ったときの cancelling() です",
    )
    assert counts == [1], say(
        "the task was cancelled once by somebody else before the block: cancelling() should be 1 behind it, not "
        f"{counts[0]}. "
        "One cancel() of your own, one uncancel()",
        "ブロックの前に、ほかから1回キャンセルされているので、ブロックのあとの cancelling() は 1 のはずですが、"
        f"{counts[0]} "
        "でした。自分の cancel() 1回につき、uncancel() は1回です",
    )
    assert ended == "cancelled", say(
        f"the task had been cancelled before the block, and should end so; it ended as {ended!r}",
        f"ブロックの前にキャンセルされたタスクなので、キャンセルとして終わるはずですが、{ended!r} で終わりました",
    )


async def test_only_the_first_stop_counts(kata):
    """A second stop() neither breaks off the cleanup of the block nor what comes behind it."""
    for moment, when in (
        (say("at the same moment", "同時に"), 0.0),
        (say("while the block cleans up", "後始末の途中で"), 0.5),
        (say("behind the block, while saving", "ブロックのあと、保存の途中で"), 2),
    ):
        studio = Studio(kata, tidy=1, save=2)
        stop = studio.section.stop
        if when:
            await studio.after(5, stop)
            await studio.after(when, stop)
        else:
            await studio.after(5, stop, stop)
        ended = await studio.outcome()
        seen = (ended, studio.log, studio.counts)
        assert seen == ("saved", ["recording", "tidy", "saving", "saved"], [0, 0]), say(
            f"stop() was called a second time {moment}, which should change nothing. The task ended as {ended!r}, its "
            "log "
            f"is {studio.log}, and cancelling() before and behind the block {studio.counts}",
            f"2回目の stop() を{moment}呼びました。何も変わらないはずですが、タスクの結果は {ended!r}、ログは "
            f"{studio.log}、"
            f"ブロックの前とあとの cancelling() は {studio.counts} でした",
        )
    studio = Studio(kata)
    await studio.after(3601, studio.section.stop)
    ended = await studio.outcome()
    assert ended == "saved", say(
        f"the block had ended by itself when stop() was called, for the first time: the task should save; it ended as "
        f"{ended!r}",
        f"ブロックが自然に終わったあとに、初めて stop() を呼びました。タスクは保存するはずですが、{ended!r} "
        "で終わりました",
    )


async def test_a_cancellation_by_others_gets_out(kata):
    """What others asked for is theirs: it gets out of the block and stays counted."""
    studio = Studio(kata)
    await studio.after(5, studio.task.cancel)
    ended = await studio.outcome()
    assert (ended, studio.counts) == ("cancelled", [0, 1]), say(
        f"the task was cancelled by somebody else, and nobody called stop(): expected 'cancelled', with cancelling() 0 "
        f"before the block and 1 behind it; it ended as {ended!r}, with {studio.counts}",
        "stop() ではなく、ほかからタスクをキャンセルしました。'cancelled' で終わり、cancelling() はブロックの前が 0、"
        "あとが 1 の"
        f"はずですが、{ended!r} で終わり、{studio.counts} でした",
    )
    studio = Studio(kata, timeout=10)
    ended = await studio.outcome()
    assert ended == "TimeoutError", say(
        "the timeout around the block expired, and nobody called stop(): expected TimeoutError, the task ended as "
        f"{ended!r}",
        f"ブロックを囲むタイムアウトが切れました。stop() は呼ばれていません。TimeoutError になるはずですが、{ended!r} "
        "で終わりました",
    )


async def test_a_stop_does_not_hide_a_cancellation_by_others(kata):
    """Where stop() and somebody else both cancel, the task is cancelled: the count tells them apart."""
    for order in ("stop, cancel", "cancel, stop", "stop, cancel while the block cleans up"):
        studio = Studio(kata, tidy=1)
        actions = [studio.section.stop, studio.task.cancel]
        if "cleans up" in order:
            for action in actions:
                await studio.after(0.5, action)
        else:
            await studio.after(5, *(actions if order.startswith("stop") else reversed(actions)))
        ended = await studio.outcome()
        assert ended == "cancelled", say(
            f"the task was cancelled by stop() and by somebody else ({order}): it should end cancelled; it ended as "
            f"{ended!r}. After your uncancel(), is the count higher than before the block?",
            f"タスクは stop() と、ほかからの cancel() の両方でキャンセルされました({order})。"
            "キャンセルとして終わるはずですが、"
            f"{ended!r} で終わりました。uncancel() したあとの数は、ブロックに入る前より大きくありませんか",
        )
        assert studio.counts == [0, 1], say(
            f"stop() and somebody else cancelled the task ({order}), and only the cancellation of stop() is taken "
            "back: "
            f"cancelling() should be 0 before the block and 1 behind it; it was {studio.counts}",
            f"stop() とほかからの cancel() のうち({order})、取り消すのは stop() の分だけです。cancelling() "
            "はブロックの前が 0、"
            f"あとが 1 のはずですが、{studio.counts} でした",
        )


async def test_an_error_after_the_stop_gets_out(kata):
    """An error in the block's cleanup gets out, and the cancellation is taken back all the same."""
    studio = Studio(kata)

    async def record() -> None:
        try:
            await asyncio.sleep(3600)
        finally:
            raise OSError("the microphone is stuck")

    studio.record = record  # type: ignore[method-assign]
    await studio.after(5, studio.section.stop)
    ended = await studio.outcome()
    assert ended == "OSError", say(
        f"after stop() the block's cleanup raised OSError, which should get out; the task ended as {ended!r}",
        f"stop() のあと、ブロックの後始末が OSError を発生させました。外に出るはずですが、タスクは {ended!r} "
        "で終わりました",
    )
    assert studio.counts == [0, 0], say(
        "stop() cancelled the task and the block ended with OSError: cancelling() should be 0 again; before and "
        "behind "
        f"the block it was {studio.counts}. What stop() asked for is taken back whatever the block ends with",
        "stop() でキャンセルされ、ブロックは OSError で終わりました。cancelling() は 0 に戻るはずですが、"
        "ブロックの前とあとで "
        f"{studio.counts} でした。ブロックがどう終わっても、stop() の分は取り消してください",
    )
