"""event_loop/not_polling: how often the selector of a real loop wakes it."""

import asyncio
import selectors
import threading
from collections.abc import Coroutine
from types import ModuleType
from typing import Any

import pytest

from async_dojo.testing import say

pytestmark = [pytest.mark.claim("loop-not-polling"), pytest.mark.real_loop]

HANDFUL = 10  # asyncio takes about four; a timer may wake it a little early once or twice


def counted(kata: ModuleType, coro: Coroutine[Any, Any, object]) -> int:
    """Return what wake_ups() counts; fail unless that is a number, and the loop a real one with a selector."""
    loops: list[asyncio.AbstractEventLoop] = []

    async def main() -> None:
        loops.append(asyncio.get_running_loop())
        await coro

    run = main()
    try:
        count = kata.wake_ups(run)
    except TypeError as error:
        text = say(
            f"wake_ups() raised TypeError: {error}. The loop needs what `select` returns: a list, be it empty",
            f"wake_ups() が TypeError になりました: {error}。ループには `select` の戻り値(空でもリスト)が必要です",
        )
        raise pytest.fail.Exception(text) from error
    finally:
        run.close()  # either may not have been started
        coro.close()
    assert loops, say(
        "wake_ups(coro) came back, but the coroutine was not run",
        "wake_ups(coro) は戻りましたが、コルーチンが動いていません",
    )
    assert type(count) is int, say(
        f"wake_ups() should return a number, how often `select` came back; it returned {count!r}",
        f"wake_ups() は `select` が戻ってきた回数を返すはずですが、{count!r} が返りました",
    )
    assert isinstance(loops[0], asyncio.SelectorEventLoop), say(
        f"the coroutine should run on an asyncio.SelectorEventLoop; it ran on {loops[0]!r}",
        f"コルーチンは asyncio.SelectorEventLoop で動かすはずですが、{loops[0]!r} で動きました",
    )
    return count


async def rounds(number: int) -> None:
    """Keep the loop going round."""
    for _ in range(number):
        await asyncio.sleep(0)


async def together(tasks: int) -> None:
    """Have so many tasks ready at the same time."""
    await asyncio.gather(*(asyncio.sleep(0) for _ in range(tasks)))


@pytest.mark.claim("loop-not-polling", against=True)
def test_each_round_is_one_wake_up(kata):
    """The loop calls select once a round; with work left, that comes back at once, with nothing."""
    few, many = counted(kata, rounds(0)), counted(kata, rounds(50))
    assert many - few == 50, say(
        f"a coroutine that does sleep(0) 50 times takes 50 rounds more than an empty one, and each round calls "
        f"`select` once; wake_ups() gave {few} and {many}. Count each time `select` comes back in this run, also with "
        "an empty list",
        f"sleep(0) を50回するコルーチンは、何もしないものより50周多く回り、`select` は1周に1回呼ばれます。"
        f"wake_ups() の結果は {few} と {many} でした。空のリストが返ったときも含めて、その実行で `select` が"
        "戻った回数を数えましょう",
    )


def test_one_wake_up_runs_all_that_is_ready(kata):
    """A round runs every callback that is ready, be it one or fifty."""
    one, fifty = counted(kata, together(1)), counted(kata, together(50))
    assert one == fifty, say(
        f"50 tasks that are ready together run in one round, like a single one; wake_ups() gave {one} for one task and "
        f"{fifty} for 50. Are callbacks counted, in place of what `select` does?",
        f"同時に実行できる50個のタスクは、1個のときと同じ1周の中で動きます。wake_ups() の結果は、1個で {one}、"
        f"50個で {fifty} でした。`select` ではなく、コールバックを数えていませんか",
    )


def test_an_idle_loop_sleeps(kata):
    """While there is nothing to do the loop is asleep in select, until its next timer."""
    count = counted(kata, kata.idle(0.15))
    assert count, say(
        "wake_ups() counted nothing at all. Has the loop been given the selector that counts?",
        "wake_ups() の結果が0回でした。数えるセレクタをループに渡していますか",
    )
    assert count <= HANDFUL, say(
        f"a loop that only waits for one timer wakes a handful of times; here `select` came back {count} times. Does "
        "it really wait as long as the loop asks it to, or come back early, to be asked again and again?",
        f"タイマーを1つ待つだけのループが起きるのは数回です。ここでは `select` が {count} 回戻りました。"
        "ループに頼まれた時間だけ待っていますか。早く戻って、何度も呼び直されていませんか",
    )


def test_the_rounds_of_closing_are_not_counted(kata):
    """What is done after the end of the coroutine is not part of the run."""
    count = counted(kata, rounds(0))
    assert count <= 4, say(
        f"a coroutine that does nothing ends in the first round or two; wake_ups() gave {count}. Is the count read "
        "after the end of asyncio.Runner or asyncio.run()? To close the loop they run it some more",
        f"何もしないコルーチンは1、2周で終わりますが、wake_ups() の結果は {count} でした。asyncio.Runner や "
        "asyncio.run() が終わったあとの回数を返していませんか。それらは後始末のために、ループをさらに回します",
    )


def test_without_a_timer_it_sleeps_until_something_happens(kata, monkeypatch):
    """The loop asks for no timeout then, and the selector waits without one."""
    select = selectors.DefaultSelector.select
    timeouts: list[float | None] = []
    wake: list[Any] = []
    late: list[threading.Timer] = []

    def watched(self: Any, timeout: float | None = None) -> Any:
        if wake:
            timeouts.append(timeout)
            if timeout != 0 or len(timeouts) > 100:
                wake.pop()()
        return select(self, timeout)

    async def wait_for_a_thread() -> None:
        loop, happened = asyncio.get_running_loop(), asyncio.Event()
        wake.append(lambda: loop.call_soon_threadsafe(happened.set))
        late.append(threading.Timer(0.3, loop.call_soon_threadsafe, [happened.set]))  # for a selector of another kind
        late[0].start()
        await happened.wait()
        late[0].cancel()

    monkeypatch.setattr(selectors.DefaultSelector, "select", watched)
    counted(kata, wait_for_a_thread())
    late[0].join()
    assert not timeouts or timeouts[-1] is None, say(
        "the loop has no timer, and asks its selector to wait without a timeout (None), until something happens; "
        f"the platform's selector was called with {timeouts[-1]!r}. With an upper bound an idle loop wakes for nothing",
        "タイマーがないとき、ループはタイムアウトなし(None)で、何かが起きるまで待つように頼みます。ところが、"
        f"OS のセレクタは {timeouts[-1]!r} で呼ばれました。上限を付けると、することのないループがむだに起きます",
    )


def test_a_polling_program_wakes_it_each_time(kata):
    """It is the program that polls, where there is polling: each short sleep is a timer."""
    count = counted(kata, kata.poll(0.001, 30))
    assert count >= 30, say(
        f"a program that sleeps 30 times, if only for a moment, wakes the loop at least 30 times; counted: {count}",
        f"ごく短い sleep を30回するプログラムは、ループを少なくとも30回起こします。数えた結果は {count} でした",
    )


def test_the_loop_is_closed_whatever_happens(kata):
    """Whoever makes a loop closes it; what the coroutine raises reaches the caller."""
    failure = OSError("no route")
    for raised in (None, failure):
        loops: list[asyncio.AbstractEventLoop] = []

        async def main(raised=raised, loops=loops) -> None:
            loops.append(asyncio.get_running_loop())
            if raised:
                raise raised

        run, caught = main(), None
        try:
            kata.wake_ups(run)
        except OSError as error:
            caught = error
        finally:
            run.close()
        closed = all(loop.is_closed() for loop in loops)
        for loop in loops:
            loop.close()
        how_en, how_ja = (f"raised {raised!r}", "例外で終わった") if raised else ("returned", "正常に終わった")
        assert closed, say(
            f"the coroutine {how_en}, and the loop is still open after wake_ups(), with its selector",
            f"コルーチンが{how_ja}とき、wake_ups() のあともループが(セレクタも)開いたままでした",
        )
        assert caught is raised, say(
            f"the coroutine {how_en}; the caller of wake_ups() should get {raised!r}, but got {caught!r}",
            f"コルーチンが{how_ja}とき、呼び出し元に届くのは {raised!r} のはずですが、{caught!r} でした",
        )
