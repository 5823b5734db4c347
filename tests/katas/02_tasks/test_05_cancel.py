"""tasks/cancel: a ticker is asked to stop, and `stop_after` comes back when it has."""

import asyncio
from collections.abc import Callable, Coroutine
from contextlib import suppress
from types import ModuleType
from typing import Any

import pytest

from async_dojo.testing import say

pytestmark = [
    pytest.mark.claim("coro-no-cancel"),
    # An answer may wrap the ticker in a coroutine that catches what it ended with; some tickers return on purpose.
    # That the caller's cancellation gets out is tested.
    pytest.mark.allow("swallowed_cancellation"),
]


class Ticker:
    """Ticks every `every` seconds until it is stopped, then cleans up for `cleanup` seconds; all of it is logged.

    After the last of `ticks` ticks it ends by itself. `ending` is the exception with which it ends, if any;
    with `stubborn` it does not let CancelledError out, and with `striking` it ticks once more in its cleanup.
    """

    def __init__(
        self,
        every: float = 0.1,
        cleanup: float = 0.05,
        ticks: int = 100,
        ending: Exception | None = None,
        stubborn: bool = False,
        striking: bool = False,
    ) -> None:
        self.tick: Callable[[], None] | None = None
        self.striking = striking
        self.every, self.cleanup, self.ticks, self.ending, self.stubborn = every, cleanup, ticks, ending, stubborn
        self.log: list[str] = []
        self.task: asyncio.Task[Any] | None = None

    async def run(self, tick: Callable[[], None]) -> None:
        self.task, self.tick = asyncio.current_task(), tick
        try:
            for number in range(1, self.ticks + 1):
                await asyncio.sleep(self.every)
                self.log.append(f"tick {number}")
                tick()
                self.log.append("tick() came back")
        except asyncio.CancelledError:
            await self.clean_up()
            if not self.stubborn:
                raise
        else:
            await self.clean_up()

    async def clean_up(self) -> None:
        self.log.append("cleaning up")
        if self.striking and self.tick is not None:
            self.tick()
        await asyncio.sleep(self.cleanup)
        self.log.append("clean")
        if self.ending is not None:
            raise self.ending

    def ticked(self) -> int:
        return sum(entry.startswith("tick ") for entry in self.log)


async def stop_after(kata: ModuleType, ticks: int, ticker: Ticker) -> str:
    """Return what stop_after says; fail where what the ticker ended with comes out of it instead."""
    try:
        return await kata.stop_after(ticks, ticker.run)
    except asyncio.CancelledError:
        if asyncio.current_task().cancelling():
            raise
        pytest.fail(
            say(
                "CancelledError came out of stop_after, which nobody had cancelled. Awaiting a task that was cancelled "
                "raises it, and so do its result() and exception()",
                "stop_after から CancelledError が出てきましたが、誰も stop_after をキャンセルしていません。"
                "キャンセルされたタスクを await すると発生します。result() や exception() も同じです",
            )
        )
    except (OSError, ExceptionGroup) as error:
        pytest.fail(
            say(
                f"the ticker failed, and {error!r} came out of stop_after; it should return 'failed'. "
                "exception() gives the exception of a task without raising it",
                f"ticker が失敗して、stop_after から {error!r} が出てきました。'failed' を返すはずです。"
                "exception() なら、タスクの例外を発生させずに調べられます",
            )
        )


@pytest.mark.parametrize("ticks", [1, 3])
async def test_ticker_ticks_so_many_times(kata, ticks):
    """The task is cancelled at the tick of that number, not at another one and not by the clock."""
    for every in (0.1, 0.07, 0.3):
        ticker = Ticker(every)
        await stop_after(kata, ticks, ticker)
        assert ticker.task is not asyncio.current_task(), say(
            "the ticker runs in the task of the caller, which waits for it. To have something to cancel, make a task",
            "ticker が呼び出し元と同じタスクで動いています。キャンセルできるように、タスクを作りましょう",
        )
        assert ticker.ticked() == ticks, say(
            f"a ticker that ticks every {every} s should be cancelled at tick {ticks}; it had {ticker.ticked()} ticks. "
            "Count the calls of tick(), and cancel at that number itself",
            f"{every} 秒ごとに刻む ticker を {ticks} 回目でキャンセルするはずですが、{ticker.ticked()} 回でした。"
            "tick() の呼び出しを数え、ちょうどその回にキャンセルしましょう",
        )
        assert ticker.log.count("tick() came back") == ticks, say(
            f"tick() should just return, and the task be cancelled; but the ticker's log is {ticker.log}. "
            "Does tick() raise an exception?",
            f"tick() は普通に戻り、タスクがキャンセルされるはずですが、ticker のログは {ticker.log} でした。"
            "tick() が例外を発生させていませんか",
        )


async def test_ticker_has_ended_when_the_function_returns(kata, clock):
    """A task that was asked to stop is over when its cleanup is, and nobody waits longer than that."""
    ticker = Ticker(every=0.077, cleanup=0.2)
    how = await stop_after(kata, 3, ticker)
    assert ticker.task is not None, say("the ticker was never started", "ticker は一度も始まりませんでした")
    assert ticker.task.done(), say(
        f"stop_after is back, but the ticker's task has not ended; its log is {ticker.log}. cancel() only asks: the "
        "task still has to clean up. Wait until it has ended",
        f"stop_after は戻りましたが、ticker のタスクはまだ終わっていません(ログは {ticker.log})。"
        "cancel() は頼むだけで、タスクにはまだ後始末があります。終わるまで待ちましょう",
    )
    assert ticker.log[-1] == "clean", say(
        f"the ticker's cleanup takes 0.2 s and was not finished; its log is {ticker.log}. Was it cancelled twice?",
        f"ticker の後始末には 0.2 秒かかりますが、最後まで行われていません(ログは {ticker.log})。2回キャンセルして"
        "いませんか",
    )
    assert how == "cancelled", say(
        f"the ticker ended with CancelledError, so stop_after should say 'cancelled'; it said {how!r}",
        f"ticker は CancelledError で終わったので、stop_after は 'cancelled' を返すはずですが、戻り値は {how!r} でした",
    )
    assert clock.elapsed == 0.431, say(
        f"three ticks of 0.077 s and a cleanup of 0.2 s take 0.431 s; it took {clock.elapsed}. "
        "Cancel in the moment of the tick, and wait for the task, not for a time",
        f"0.077 秒の刻みが3回と 0.2 秒の後始末で 0.431 秒ですが、{clock.elapsed} かかりました。"
        "その刻みの瞬間にキャンセルし、時間ではなく、タスクを待ちましょう",
    )


async def test_it_is_cancelled_only_once(kata):
    """A ticker that ticks on in its cleanup is not cancelled again: that would interrupt the cleanup."""
    ticker = Ticker(striking=True)
    await stop_after(kata, 3, ticker)
    assert ticker.log[-1] == "clean", say(
        f"the ticker ticks once more in its cleanup, and then it was cancelled again; its log is {ticker.log}. "
        "Cancel it at tick number `ticks`, and not at those that come later",
        f"ticker は後始末の途中でもう1回時を刻み、そこでまたキャンセルされました(ログは {ticker.log})。"
        "キャンセルするのは `ticks` 回目だけです。そのあとの刻みでは何もしません",
    )


async def test_answer_is_how_the_task_ended(kata):
    """It is the task that knows how it ended: not every one that is asked to stop ends as cancelled."""
    lost = OSError("the spring broke")
    for ticker, expected, en, ja in (
        (Ticker(ticks=2), "done", "it returned after two ticks", "2回刻んで return しました"),
        (Ticker(ticks=2, ending=lost), "failed", "it failed after two ticks", "2回刻んで失敗しました"),
        (
            Ticker(ending=lost),
            "failed",
            "it was cancelled, and its cleanup failed",
            "キャンセル後の後始末で失敗しました",
        ),
        (Ticker(stubborn=True), "done", "it was cancelled, and returned", "キャンセルされたあと return しました"),
        (Ticker(cleanup=0), "cancelled", "it was cancelled", "キャンセルされて終わりました"),
    ):
        how = await stop_after(kata, 3, ticker)
        assert how == expected, say(
            f"a ticker was to be stopped at tick 3: {en}. That is {expected!r}, but stop_after said {how!r}. "
            "Ask the task after its end: cancelled(), exception()",
            f"ticker を3回目の刻みで止めようとしました。ticker は、{ja}。{expected!r} のはずですが、"
            f"戻り値は {how!r} でした。終わったあとのタスクに、cancelled() や exception() で尋ねましょう",
        )


async def cancelled_by(how: str, seconds: float, work: Coroutine[Any, Any, Any]) -> None:
    """Run the work, and have it cancelled after so many seconds; what comes out is the work's own business."""

    async def break_down() -> None:
        await asyncio.sleep(seconds)
        raise OSError("the neighbour in the group has failed")

    if how == "task.cancel()":
        task = asyncio.create_task(work)
        await asyncio.sleep(seconds)
        task.cancel()
        await asyncio.gather(task, return_exceptions=True)
    elif how == "asyncio.timeout()":
        with suppress(Exception):
            async with asyncio.timeout(seconds):
                await work
    else:
        with suppress(Exception):
            async with asyncio.TaskGroup() as group:
                group.create_task(work)
                group.create_task(break_down())


async def what_the_caller_saw(kata: ModuleType, how: str, seconds: float, **more: Any) -> tuple[Any, bool]:
    """Cancel stop_after itself; return what came out of it, and whether the ticker had ended when that came."""
    ticker = Ticker(every=0.2, cleanup=0.4, **more)
    came: list[Any] = []
    ended: list[bool] = []

    async def caller() -> None:
        try:
            came.append(await stop_after(kata, 3, ticker))
        except BaseException as error:
            came.append(error)
            raise
        finally:
            ended.append(ticker.task is not None and ticker.task.done())

    await cancelled_by(how, seconds, caller())
    if left := asyncio.all_tasks() - {asyncio.current_task()}:
        await asyncio.wait(left)  # the message of the test says more than that a task was left
    if isinstance(came[0], (NotImplementedError, AssertionError, pytest.fail.Exception)):
        raise came[0]
    return came[0], ended[0]


@pytest.mark.parametrize("how", ["task.cancel()", "asyncio.timeout()", "a TaskGroup"])
async def test_a_cancellation_of_the_caller_gets_out(kata, how):
    """Whoever cancels stop_after() is told by CancelledError, when the ticker has ended."""
    for seconds, when, itsu in (
        (0.5, "between two ticks", "刻みの合間に"),
        (0.8, "while the ticker was cleaning up", "ticker の後始末の途中で"),
    ):
        came, ended = await what_the_caller_saw(kata, how, seconds)
        assert isinstance(came, asyncio.CancelledError), say(
            f"stop_after itself was cancelled {when} ({how}), but CancelledError did not get out: {came!r} came. "
            "Where you catch CancelledError: was the ticker's task cancelled, or your own?",
            f"{itsu} stop_after 自身をキャンセルしましたが({how})、CancelledError は外に出ず、{came!r} になりました。"
            "捕まえた CancelledError は、ticker のタスクのものでしょうか、それとも自分のものでしょうか",
        )
        # One that is cleaning up was cancelled before, and ends even if nobody waits for it any more.
        assert ended or "cleaning up" in when, say(
            f"stop_after itself was cancelled {when} ({how}), and the ticker went on without it. Nobody else knows its "
            "task: cancel it, and wait for its end",
            f"{itsu} stop_after 自身をキャンセルしましたが({how})、ticker はそのあとも動いていました。"
            "ticker のタスクを知っているのは stop_after だけです。キャンセルして、終わりを待ちましょう",
        )


@pytest.mark.allow("lost_exceptions")  # where CancelledError gets out, nobody need ask for what the cleanup raised
async def test_the_end_of_the_task_does_not_hide_that_cancellation(kata):
    """CancelledError gets out of stop_after() also when the ticker answers its own by returning or failing."""
    for more, en, ja in (
        ({"stubborn": True}, "returned", "return しました"),
        ({"ending": OSError("the spring broke")}, "failed in its cleanup", "後始末で失敗しました"),
    ):
        came, _ = await what_the_caller_saw(kata, "task.cancel()", 0.5, **more)
        assert isinstance(came, asyncio.CancelledError), say(
            f"stop_after itself was cancelled, and the ticker, cancelled in turn, {en}. CancelledError should get out "
            f"all the same, but {came!r} came. `await task` raises what the task ends with, in place of your own "
            "cancellation",
            f"stop_after 自身をキャンセルし、ticker もキャンセルされて、{ja}。それでも CancelledError が外に出るはず"
            f"ですが、{came!r} になりました。`await task` から出るのはタスクの終わり方で、自分のキャンセルは"
            "隠れてしまいます",
        )
