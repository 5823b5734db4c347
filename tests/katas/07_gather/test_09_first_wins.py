"""gather/first_wins: the first decides, and when that is known nobody else is at work any more."""

import asyncio
from collections.abc import Coroutine
from types import ModuleType
from typing import Any

import pytest

from async_dojo.testing import raises, say

# A helper task that passes on whatever its server says, exceptions too, may end normally after it was cancelled. That
# the cancellation of `fastest` itself gets out is seen by the test.
pytestmark = pytest.mark.allow("swallowed_cancellation")

NEVER = 3.0  # seconds; the answer that no test waits for


class Server:
    """Answers after some seconds; one that is cancelled needs a while to hang up."""

    def __init__(self, after: float, answer: Any = "hello", hanging_up: float = 0.1) -> None:
        self.after, self.answer, self.hanging_up = after, answer, hanging_up
        self.asked = self.cancelled = self.ended = False
        self.clock: Any = None
        self.cancelled_at: Any = None

    async def ask(self) -> Any:
        self.asked = True
        try:
            await asyncio.sleep(self.after)
        except asyncio.CancelledError:
            self.cancelled = True
            if self.clock is not None:
                self.cancelled_at = self.clock.elapsed
            await asyncio.sleep(self.hanging_up)
            if isinstance(self.answer, Exception):
                raise self.answer from None  # the line broke while it hung up
            raise
        finally:
            self.ended = True
        if isinstance(self.answer, Exception):
            raise self.answer
        return self.answer


async def fastest(kata: ModuleType, **servers: Server) -> Any:
    """Return what the kata's fastest does; a cancellation that nobody asked for is told in the learner's words."""
    me = asyncio.current_task()
    try:
        return await kata.fastest(list(servers), lambda name: servers[name].ask())
    except asyncio.CancelledError:
        if me is not None and me.cancelling():
            raise
        pytest.fail(
            say(
                "fastest raised CancelledError, though nobody cancelled it: this is what a loser raises when it is "
                "awaited. Drop it, but not a cancellation of fastest itself",
                "誰もキャンセルしていないのに、fastest が CancelledError を出しました。負けたタスクを await すると出る"
                "例外です。捨てましょう。ただし、fastest 自身のキャンセルを捨ててはいけません",
            )
        )


async def assert_all_ended(servers: dict[str, Server]) -> None:
    """Check that no server that was asked is still at work."""
    for _ in range(2):
        await asyncio.sleep(0)  # a cancellation that was asked for reaches its task; nothing else has the time
    running = [name for name, server in servers.items() if server.asked and not server.ended]
    untouched = [name for name in running if not servers[name].cancelled]
    assert not untouched, say(
        f"fastest has ended, but {untouched} are still being asked and have not been cancelled. asyncio.wait() and "
        "as_completed() cancel nothing, and leaving a function does not, either",
        f"fastest は終わりましたが、{untouched} への問い合わせはキャンセルされず、まだ続いています。asyncio.wait() も "
        "as_completed() も何もキャンセルしません。関数を抜けても、タスクは続きます",
    )
    assert not running, say(
        f"fastest has ended, but {running} are still hanging up. cancel() only asks: await the end of the tasks",
        f"fastest は終わりましたが、{running} はまだ切断の途中です。cancel() は頼むだけです。"
        "タスクの終わりを await しましょう",
    )


async def test_first_answer_is_returned(kata, clock):
    """All are asked at once, and the fastest answer counts, wherever it stands."""
    servers = {"tokyo": Server(NEVER), "osaka": Server(0.2, "from osaka"), "kyoto": Server(0.4)}
    answer = await fastest(kata, **servers)
    assert answer == "from osaka", say(
        f"osaka answers first, with 'from osaka'; fastest returned {answer!r} after {clock.elapsed}. "
        "Is the first of the list taken for the first to end?",
        f"最初に答えるのは osaka の 'from osaka' ですが、fastest は {clock.elapsed} 後に {answer!r} を返しました。"
        "リストの先頭を、最初に終わったものと取り違えていませんか",
    )
    assert clock.elapsed == 0.3, say(
        f"osaka answers after 0.2 s and the others hang up in 0.1 s, all at once, but it took {clock.elapsed}. "
        "Are all asked at once, and are they cancelled when the first has answered?",
        f"osaka は 0.2 秒後に答え、ほかは同時に 0.1 秒で切断しますが、{clock.elapsed} かかりました。"
        "全部に同時に問い合わせ、最初の答えが来たらほかをキャンセルしていますか",
    )


async def test_losers_are_cancelled_and_have_ended(kata, clock):
    """When the winner is known, nobody else is at work any more."""
    servers = {
        "tokyo": Server(NEVER, hanging_up=0.2),
        "osaka": Server(0.1),
        "kyoto": Server(NEVER, hanging_up=0.1),
        "kobe": Server(NEVER, hanging_up=0.15),
    }
    for server in servers.values():
        server.clock = clock
    await fastest(kata, **servers)
    await assert_all_ended(servers)
    losers = [servers[name] for name in ("tokyo", "kyoto", "kobe")]
    times = [loser.cancelled_at for loser in losers if loser.cancelled]
    assert times == [0.1, 0.1, 0.1], say(
        f"osaka won after 0.1 s, but the losers were cancelled after {[float(time) for time in times]} s. "
        "Cancel all of them before you await the first, and do not just look now and then who has won",
        f"osaka が 0.1 秒後に勝ちましたが、ほかがキャンセルされたのは {[float(time) for time in times]} 秒後でした。"
        "1つを await する前に、全部をキャンセルしましょう。勝者が決まったかどうかを、ときどき見に行くのもいけません",
    )


@pytest.mark.parametrize("answer", [None, 0, "", ValueError("an answer, not a failure")], ids=repr)
async def test_answer_may_be_anything(kata, answer):
    """What the first returns is the answer, be it nothing."""

    async def ask(name: str) -> Any:
        await asyncio.sleep(0.1 if name == "osaka" else 0.3)
        return answer if name == "osaka" else "late"

    got = await kata.fastest(["tokyo", "osaka"], ask)
    assert got is answer, say(
        f"the first server answered {answer!r}; fastest gave {got!r}",
        f"最初のサーバーの答えは {answer!r} ですが、fastest が返したのは {got!r} です",
    )


async def test_first_failure_is_raised(kata):
    """Whoever ends first decides, and a failure is an end, too."""
    error = OSError("osaka is down")
    servers = {"tokyo": Server(0.3, "from tokyo"), "osaka": Server(0.1, error)}
    got: Any = None
    raised: OSError | None = None
    try:
        got = await fastest(kata, **servers)
    except OSError as caught:
        raised = caught
    except ExceptionGroup as group:
        pytest.fail(
            say(
                f"the exception of osaka came out in a group: {group!r}. A TaskGroup does so; the winner's exception "
                "should come as it is",
                f"osaka の例外がグループに包まれています: {group!r}。TaskGroup はそうしますが、勝者の例外はそのまま"
                "出してください",
            )
        )
    else:
        pytest.fail(
            say(
                f"osaka ended first, by raising OSError, but fastest returned {got!r}. The first to end decides, not "
                "the first that succeeds",
                f"最初に終わったのは OSError を出した osaka ですが、fastest は {got!r} を返しました。結果を決めるのは"
                "最初に成功したものではなく、最初に終わったものです",
            )
        )
    assert raised is error, say(
        f"osaka raised {error!r}, but fastest raised {raised!r}",
        f"osaka が出したのは {error!r} ですが、fastest が出したのは {raised!r} です",
    )
    await assert_all_ended(servers)


async def test_failure_of_a_loser_does_not_count(kata):
    """What a loser raises while it hangs up is dropped, as is what ends beside the winner."""
    servers = {
        "tokyo": Server(NEVER, OSError("the line broke")),
        "osaka": Server(0.1, "from osaka"),
        "kyoto": Server(NEVER, OSError("the line broke, too")),
    }
    try:
        answer = await fastest(kata, **servers)
    except OSError as error:
        pytest.fail(
            say(
                f"osaka won, but fastest raised what a loser raised while it hung up: {error!r}",
                f"勝ったのは osaka ですが、負けたサーバーが切断中に出した例外が fastest から出ました: {error!r}",
            )
        )
    assert answer == "from osaka", say(
        f"osaka won with 'from osaka'; fastest returned {answer!r}",
        f"勝った osaka の答えは 'from osaka' ですが、fastest が返したのは {answer!r} です",
    )
    await assert_all_ended(servers)


@pytest.mark.schedules(20)
async def test_several_may_end_at_the_same_moment(kata):
    """Any of those that end together may be taken; the exceptions of the others are not left lying about."""
    servers = {name: Server(0.1, OSError(name)) for name in ("tokyo", "osaka", "kyoto")}
    with raises(
        OSError,
        say(
            "all servers failed at the same moment, but fastest raised nothing",
            "すべてのサーバーが同時に失敗したのに、fastest は例外を出しませんでした",
        ),
    ):
        await fastest(kata, **servers)
    await assert_all_ended(servers)


async def end_early(how: str, work: Coroutine[Any, Any, Any], after: float) -> list[str]:
    """Run the work as a task, cancel it in one of three ways, and return whether the cancellation got out of it."""
    ends: list[str] = []

    async def observed() -> None:
        try:
            await work
            ends.append("normally")
        except asyncio.CancelledError:
            ends.append("cancelled")
            raise

    if how == "cancel":
        task = asyncio.create_task(observed())
        await asyncio.sleep(after)
        task.cancel()
        await asyncio.wait([task])
        if not task.cancelled():
            task.result()  # an exception that came instead is for the learner
    elif how == "timeout":
        try:
            async with asyncio.timeout(after):
                await observed()
        except TimeoutError:
            pass
    else:
        try:
            async with asyncio.TaskGroup() as group:
                group.create_task(observed())
                await asyncio.sleep(after)
                raise LookupError("this fails, so the group cancels its tasks")
        except* LookupError:
            pass
    return ends


@pytest.mark.parametrize("how", ["cancel", "timeout", "task group"])
async def test_cancelled_race_ends_all_of_them(kata, how):
    """A cancellation from outside ends everybody, and gets out."""
    servers = {"tokyo": Server(NEVER, hanging_up=0.1), "osaka": Server(NEVER, hanging_up=0.2)}
    ends = await end_early(how, fastest(kata, **servers), 0.1)
    assert ends == ["cancelled"], say(
        f"fastest was cancelled ({how}), but it ended as if it had not been. Was CancelledError caught and not raised "
        "again?",
        f"fastest をキャンセルしましたが({how})、普通に終わりました。CancelledError を捕まえたまま、"
        "raise し直していないのではありませんか",
    )
    await assert_all_ended(servers)


async def test_race_without_servers(kata):
    """Nobody is there who could end."""
    with raises(
        ValueError,
        say(
            "without servers fastest should raise ValueError; it raised nothing",
            "サーバーがなければ ValueError のはずですが、何も発生しませんでした",
        ),
    ):
        await fastest(kata)
