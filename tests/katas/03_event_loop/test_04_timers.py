"""event_loop/timers: calls that keep their rhythm, whatever they do."""

import asyncio
import inspect
import time
from types import ModuleType
from typing import Any

import pytest

from async_dojo.testing import Clock, say


def start(kata: ModuleType, interval: float, fn: Any, times: int) -> None:
    """Call every(), and tell of a coroutine function in a learner's words."""
    result = kata.every(interval, fn, times)
    if inspect.iscoroutine(result):
        result.close()
        pytest.fail(
            say(
                "every() gave a coroutine object, and runs nothing until somebody awaits it. It should be an ordinary "
                "function that sets timers and returns at once",
                "every() を呼ぶとコルーチンオブジェクトが返り、await されるまで何も動きません。タイマーをセットして"
                "すぐに戻る、普通の関数にしてください",
            )
        )


def work(seconds: float) -> None:
    """Take that long without coming back to the loop, as a computation does."""
    loop = asyncio.get_running_loop()
    if hasattr(loop, "now"):
        loop.now += seconds  # the virtual clock goes on meanwhile
    else:
        time.sleep(seconds)  # real: a stock loop has no other clock


def at(moments: list[Any]) -> str:
    """Return the moments as a text."""
    return ", ".join(f"{float(moment):g}" for moment in moments) or "-"


async def test_it_only_sets_timers(kata, clock: Clock):
    """every() returns at once; the first call comes one interval later, from the loop."""
    calls: list[Any] = []
    start(kata, 0.1, lambda: calls.append(clock.elapsed), 1)
    assert not calls, say(
        "fn was called by every() itself. The first call is due one interval after that, and it is the loop that calls",
        "every() がその場で fn を呼びました。最初の呼び出しは interval 秒後で、呼ぶのはループです",
    )
    early: list[Any] = []
    asyncio.get_running_loop().call_later(0.05, lambda: early.extend(calls))
    await asyncio.sleep(0.15)
    assert not early, say(
        f"the interval is 0.1 s, but fn was called at {at(early)} s: the first is due one interval after the start",
        f"interval は 0.1 秒ですが、{at(early)} 秒で fn が呼ばれました。最初の呼び出しは interval 秒後です",
    )
    assert len(calls) == 1, say(
        f"every(0.1, fn, 1): after 0.15 s fn should have been called once; it was called {len(calls)} times",
        f"every(0.1, fn, 1) から 0.15 秒たったので fn は1回呼ばれているはずですが、{len(calls)} 回でした",
    )


async def test_the_calls_are_one_interval_apart(kata, clock: Clock):
    """The calls come at one, two, three intervals, and then no more."""
    for times in (0, 3):  # none first, so that the three begin when the loop's clock is no longer at 0
        begin = clock.elapsed
        calls: list[Any] = []
        start(kata, 0.1, lambda calls=calls: calls.append(clock.elapsed), times)
        await asyncio.sleep(0.55)
        assert len(calls) == times, say(
            f"every(0.1, fn, {times}) should call fn {times} times; in 0.55 s it was called {len(calls)} times. "
            "(None at all? The loop's timers go by loop.time(), not by the time of day)",
            f"every(0.1, fn, {times}) は fn を {times} 回呼ぶはずですが、0.55 秒間に呼ばれたのは {len(calls)} 回でした"
            "(1回も呼ばれないなら、タイマーの時計は loop.time() で、時刻(time.time())ではないことを思い出しましょう)",
        )
        expected = [begin + 0.1 * number for number in range(1, times + 1)]
        assert calls == expected, say(
            f"every(0.1, fn, {times}) should call fn at {at(expected)} s; it was called at {at(calls)} s. "
            f"It is {begin:g} s at the start: `when` is a moment of loop.time(), no delay",
            f"every(0.1, fn, {times}) は {at(expected)} 秒に fn を呼ぶはずですが、実際は {at(calls)} 秒でした。"
            f"開始時点で時計は {begin:g} 秒です。`when` は待つ秒数ではなく、loop.time() の時計での時刻です",
        )


@pytest.mark.allow("blocking")  # on a stock loop the work is a real one
async def test_work_that_takes_time_changes_nothing(kata, clock: Clock):
    """The time that fn takes is not added to the interval."""
    calls: list[Any] = []

    def fn() -> None:
        calls.append(clock.elapsed)
        work(0.04)

    start(kata, 0.1, fn, 4)
    await asyncio.sleep(0.8)
    expected = [0.1, 0.2, 0.3, 0.4]
    assert calls == expected, say(
        f"every(0.1, fn, 4), where fn takes 0.04 s: it should be called at {at(expected)} s; it was called at "
        f"{at(calls)} s. Does it drift, because each interval begins when the work is done?",
        f"every(0.1, fn, 4) で、fn には 0.04 秒かかります。{at(expected)} 秒に呼ばれるはずですが、実際は {at(calls)} 秒"
        "でした。仕事が終わってから次の interval を数え始めて、少しずつ遅れていませんか",
    )


@pytest.mark.allow("blocking")
async def test_one_late_call_does_not_delay_the_others(kata, clock: Clock):
    """An overdue call comes at once, and those after it at their own times."""
    calls: list[Any] = []

    def fn() -> None:
        calls.append(clock.elapsed)
        work(0.25 if len(calls) == 1 else 0)

    start(kata, 0.1, fn, 5)
    await asyncio.sleep(0.9)
    expected = [0.1, 0.35, 0.35, 0.4, 0.5]
    assert len(calls) == 5, say(
        f"every(0.1, fn, 5), where the first call takes 0.25 s: fn should be called 5 times all the same, at "
        f"{at(expected)} s; it was called at {at(calls)} s. Is a call that is overdue left out?",
        f"every(0.1, fn, 5) で、1回目に 0.25 秒かかります。それでも fn は5回、{at(expected)} 秒に呼ばれるはずですが、"
        f"実際は {at(calls)} 秒でした。時刻を過ぎた呼び出しを省略していませんか",
    )
    assert calls == expected, say(
        f"every(0.1, fn, 5), where the first call takes 0.25 s: fn should be called at {at(expected)} s; it was called "
        f"at {at(calls)} s. The time of each call should be counted from the start, not from the call before",
        f"every(0.1, fn, 5) で、1回目に 0.25 秒かかります。fn は {at(expected)} 秒に呼ばれるはずですが、"
        f"実際は {at(calls)} 秒でした。どの時刻も、前回の呼び出しからではなく、開始時刻から数えましょう",
    )


async def test_a_call_that_raises_does_not_end_the_others(kata, clock: Clock):
    """The exception goes to the loop's handler, and the rhythm goes on."""
    loop = asyncio.get_running_loop()
    calls: list[Any] = []
    handled: list[Any] = []
    failure = OSError("sensor unplugged")

    def fn() -> None:
        calls.append(clock.elapsed)
        if len(calls) == 2:
            raise failure

    handler = loop.get_exception_handler()
    loop.set_exception_handler(lambda _, context: handled.append(context.get("exception")))
    try:
        start(kata, 0.1, fn, 4)
        await asyncio.sleep(0.6)
    finally:
        loop.set_exception_handler(handler)
    assert calls == [0.1, 0.2, 0.3, 0.4], say(
        f"every(0.1, fn, 4): the second call raised {failure!r}, and the others should come all the same, at 0.1, 0.2, "
        f"0.3 and 0.4 s; fn was called at {at(calls)} s. Does the exception skip the line that sets the next timer?",
        f"every(0.1, fn, 4) の2回目で {failure!r} が発生しました。残りも 0.1、0.2、0.3、0.4 秒に呼ばれるはずですが、"
        f"実際は {at(calls)} 秒でした。例外のために、次のタイマーをセットする行が飛ばされていませんか",
    )
    assert handled == [failure], say(
        f"fn raised {failure!r}, which the loop's exception handler should hear of, once; it heard of {handled}. "
        "An exception that a callback lets out goes there by itself",
        f"fn で発生した {failure!r} は、ループの例外ハンドラに1回渡るはずですが、渡ったのは {handled} でした。"
        "コールバックから出た例外は、自然にそこへ渡ります",
    )


async def test_several_run_side_by_side(kata, clock: Clock):
    """Each has its own interval and number of calls."""
    calls: list[tuple[str, Any]] = []
    start(kata, 0.2, lambda: calls.append(("slow", clock.elapsed)), 2)
    start(kata, 0.15, lambda: calls.append(("fast", clock.elapsed)), 3)
    await asyncio.sleep(0.7)
    expected = [("fast", 0.15), ("slow", 0.2), ("fast", 0.3), ("slow", 0.4), ("fast", 0.45)]
    seen = [(name, float(moment)) for name, moment in calls]
    assert calls == expected, say(
        f"every(0.2, slow, 2) and every(0.15, fast, 3): expected {expected}, but these were the calls: {seen}. "
        "Do they share something?",
        f"every(0.2, slow, 2) と every(0.15, fast, 3) を動かしました。期待は {expected} ですが、実際は {seen} でした。"
        "何かを共有していませんか",
    )


@pytest.mark.allow("blocking")
async def test_the_series_starts_with_the_call_of_every(kata, clock: Clock):
    """What the caller does before its next await is not added to the times."""
    calls: list[Any] = []
    start(kata, 0.1, lambda: calls.append(clock.elapsed), 3)
    work(0.04)
    await asyncio.sleep(0.5)
    expected = [0.1, 0.2, 0.3]
    assert calls == expected, say(
        f"every(0.1, fn, 3) was called at 0 s, and its caller worked for 0.04 s before its next await: fn should be "
        f"called at {at(expected)} s all the same; it was called at {at(calls)} s. Is the start taken in a task? A "
        "task begins only when its maker awaits",
        f"0 秒に every(0.1, fn, 3) を呼び、呼んだ側は次の await の前に 0.04 秒かかる仕事をしました。それでも fn は "
        f"{at(expected)} 秒に呼ばれるはずですが、実際は {at(calls)} 秒でした。開始時刻をタスクの中で調べていませんか。"
        "タスクが始まるのは、作った側が await してからです",
    )
