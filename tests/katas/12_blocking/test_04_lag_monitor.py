"""blocking/lag_monitor: pieces of work that block for so long, and what a monitor beside them has measured."""

import asyncio
import time
from functools import partial
from types import ModuleType
from typing import Any

import pytest

from async_dojo.loops import VirtualLoop
from async_dojo.testing import say

INTERVAL = 0.1


def exact_only() -> None:
    """Skip the test where the loop's clock is a real one, which nobody can move."""
    if not isinstance(asyncio.get_running_loop(), VirtualLoop):
        pytest.skip(say("exact figures need a clock that can be moved", "正確な数値には、動かせる時計が必要です"))


def block(seconds: float) -> None:
    """Keep the loop from running anything else: its clock goes on, and nobody has a turn."""
    loop = asyncio.get_running_loop()
    if isinstance(loop, VirtualLoop):
        loop.now += seconds
    else:
        time.sleep(seconds)  # real: on a stock loop there is no other way to block it


async def work(*steps: tuple[str, float], result: Any = None) -> Any:
    """Go through the steps, ("sleep", seconds) or ("block", seconds), and return the result."""
    for what, seconds in steps:
        if what == "block":
            block(seconds)
        else:
            await asyncio.sleep(seconds)
    return result


async def lags_of(kata: ModuleType, *steps: tuple[str, float], interval: float = INTERVAL) -> list[float]:
    """Return the lags that the learner's monitor has measured beside the steps, to the microsecond."""
    answer = await kata.watch(partial(work, *steps), interval)
    is_a_pair = isinstance(answer, tuple) and len(answer) == 2 and isinstance(answer[1], list)
    assert is_a_pair, say(
        f"watch should return two things, the result of the work and a list of lags; it returned {answer!r}",
        f"watch は、work の結果とラグのリストの2つを返すはずですが、{answer!r} を返しました",
    )
    return [round(lag, 6) for lag in answer[1]]


@pytest.mark.claim("blocking-detection")
@pytest.mark.claim("reading-asyncio-dev")
@pytest.mark.allow("blocking")  # on a stock loop the work blocks for real, and the learner's code awaits it
async def test_a_block_shows_in_the_lags(kata):
    """While something blocks the loop no timer comes, and the next one comes that much too late."""
    lags = await lags_of(kata, ("sleep", 0.05), ("block", 0.2), ("sleep", 0.05), interval=0.02)
    assert max(lags, default=0) > 0.15, say(
        "the work blocked the loop for 0.2 s, with a wake-up due every 0.02 s, so one came 0.18 s late or more; the "
        f"lags were {lags}. Was each measured by `loop.time()`, the clock that timers are set by?",
        "work がループを 0.2 秒ブロックしました。予定は 0.02 秒ごとなので、0.18 秒以上遅れたものが1つあるはずですが、"
        f"ラグは {lags} でした。タイマーの基準である `loop.time()` で測りましたか",
    )


async def test_each_lag_is_how_late_the_wake_up_came(kata):
    """A lag is the time from when a wake-up was due to when it came; one block makes one wake-up late."""
    exact_only()
    lags = await lags_of(kata, ("sleep", 0.25), ("block", 0.5), ("sleep", 0.25))
    expected = [0, 0, 0.45, 0, 0]
    slept = [round(lag + INTERVAL, 6) for lag in expected]
    assert lags != slept, say(
        f"the lags should be {expected}; yours are {lags}, each {INTERVAL} s more. That is how long the monitor has "
        "slept; the lag is by how much that was longer than it had asked for",
        f"ラグは {expected} のはずですが、{lags} で、どれも {INTERVAL} 秒多くなっています。"
        "それはモニターが眠っていた時間です。ラグは、頼んだ時間よりどれだけ長かったかです",
    )
    assert len(lags) <= len(expected), say(
        f"the work blocked once, for 0.5 s, and the lags should be {expected}; yours are {lags}. When a wake-up has "
        f"come, the next one is due {INTERVAL} s after that, so that one block does not show many times",
        f"work がブロックしたのは 0.5 秒間の1回で、ラグは {expected} のはずですが、{lags} でした。目を覚ましたら、"
        f"次の予定はそこから {INTERVAL} 秒後です。そうすれば、1回のブロックが何度も現れることはありません",
    )
    assert lags == expected, say(
        "wake-ups were due at 0.1, 0.2 and 0.3 s; the last one came at 0.75 s, as the work blocked from 0.25 s on, "
        f"and the others after it at 0.85 and 0.95 s. So the lags should be {expected}; yours are {lags}. One for "
        "each wake-up, 0.0 if it came on time",
        "予定は 0.1、0.2、0.3 秒でしたが、0.25 秒から work がブロックしたので、3つ目が来たのは 0.75 秒でした。"
        f"そのあとは 0.85 秒と 0.95 秒です。ラグは {expected} のはずですが、{lags} でした。1回につき1つずつで、"
        "時間どおりなら 0.0 です",
    )


async def test_a_block_in_the_first_step_shows(kata):
    """The first wake-up is due from the start of the watch on, not from when the work lets the monitor in."""
    exact_only()
    lags = await lags_of(kata, ("block", 0.3), ("sleep", 0.25))
    expected = [0.2, 0, 0]
    assert lags == expected, say(
        f"the work blocks for 0.3 s in its first step, then sleeps for 0.25 s: the lags should be {expected}; yours "
        f"are {lags}. If the monitor is a task, that has not begun when the work blocks: look at the clock before",
        f"work は最初のステップで 0.3 秒ブロックし、次に 0.25 秒眠ります。ラグは {expected} のはずですが、{lags} "
        "でした。モニターがタスクなら、work がブロックするとき、まだ始まっていません。その前に時計を見ておきましょう",
    )


async def test_a_block_in_the_last_step_shows(kata):
    """A wake-up that is overdue when the work has ended counts; one that is not due yet does not."""
    exact_only()
    for steps, expected in (
        ([("sleep", 0.25), ("block", 0.5)], [0, 0, 0.45]),
        ([("block", 0.5)], [0.4]),
        ([("sleep", 0.25), ("block", 0.03)], [0, 0]),
        ([], []),
    ):
        lags = await lags_of(kata, *steps)
        assert lags == expected, say(
            f"the work's steps were {steps}, with a wake-up due every {INTERVAL} s: the lags should be {expected}; "
            f"yours are {lags}. If the work blocks and then ends, the timer has had no chance to come: look at what "
            "is overdue",
            f"work のステップは {steps}、予定は {INTERVAL} 秒ごとで、ラグは {expected} のはずですが、{lags} でした。"
            "work がブロックしたまま終わると、タイマーの順番は来ません。予定を過ぎたものがないか調べましょう",
        )


async def test_the_work_is_not_disturbed(kata, clock):
    """The work's result comes back as soon as it is there, and then the monitor has stopped."""
    exact_only()
    for result in (None, 0, ValueError("a result")):
        returned, lags = await kata.watch(partial(work, ("sleep", 0.25), result=result), INTERVAL)
        assert returned is result, say(
            f"the work returned {result!r}, and watch returned {returned!r}",
            f"work は {result!r} を返しましたが、watch が返したのは {returned!r} でした",
        )
    await kata.watch(partial(work, ("sleep", 0.25)), 10)
    assert clock.elapsed == 1, say(
        f"four pieces of work took 0.25 s each, but watch took {clock.elapsed} for them. It should wait for the work, "
        "and not for a wake-up that is still to come",
        f"work は4つで、どれも 0.25 秒ですが、watch は {clock.elapsed} かかりました。待つのは work で、"
        "これから来る予定ではありません",
    )
    before = len(lags)
    await asyncio.sleep(10 * INTERVAL)
    assert len(lags) == before, say(
        f"the work is over and watch has returned, but the monitor goes on: {len(lags) - before} lags came later. "
        "Cancel its timer, or its task",
        f"work が終わって watch も戻ったのに、モニターが動き続けています。あとからラグが {len(lags) - before} "
        "個増えました。タイマーかタスクをキャンセルしましょう",
    )


async def test_what_the_work_raises_goes_out(kata):
    """An exception of the work goes out of watch as it is, and the monitor has stopped."""
    lost = OSError("the disk is gone")

    async def fail() -> None:
        await asyncio.sleep(0.25)
        raise lost

    came: BaseException | None = None
    try:
        await kata.watch(fail, INTERVAL)
    except NotImplementedError:
        raise
    except Exception as error:
        came = error
    assert came is lost, say(
        f"the work raised {lost!r}, which should come out of watch as it is; {came!r} came",
        f"work は {lost!r} を送出しました。watch からそのまま出てくるはずですが、{came!r} でした",
    )


async def test_a_cancelled_watch_cancels_the_work(kata):
    """Whoever cancels watch gets CancelledError, when the work has cleaned up."""
    log: list[str] = []

    async def long_work() -> None:
        try:
            await asyncio.sleep(100)
        finally:
            await asyncio.sleep(0.2)
            log.append("clean")

    task = asyncio.create_task(kata.watch(long_work, INTERVAL))
    await asyncio.sleep(0.25)
    task.cancel()
    await asyncio.wait([task])
    if not task.cancelled() and isinstance(error := task.exception(), NotImplementedError):
        raise error
    assert task.cancelled(), say(
        "watch was cancelled, but CancelledError did not come out of it",
        "watch をキャンセルしましたが、CancelledError が出てきませんでした",
    )
    assert log == ["clean"], say(
        "watch was cancelled, and it ended before the work had cleaned up, which takes 0.2 s. If the work has a task "
        "of its own, cancel that and wait for its end",
        "watch をキャンセルしたら、work の後始末(0.2 秒)が済む前に終わりました。work が専用のタスクにあるなら、"
        "それをキャンセルして終わりを待ちましょう",
    )
