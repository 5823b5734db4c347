"""event_loop/one_loop_per_thread: a coroutine runs in the loop's thread, its outcome arrives in the caller's."""

import asyncio
import threading
from collections.abc import Callable
from typing import Any

import pytest

from async_dojo.testing import say

pytestmark = pytest.mark.real_loop  # two threads, and a loop that really sleeps in one of them

LONG = 1  # seconds, which only a wrong answer waits


def ran(bridge: Any, make: Callable[..., Any], **options: float) -> Any:
    """Return what `run` returns for a fresh coroutine; tell of a loop that is used from the wrong thread."""
    coro = make()
    try:
        return bridge.run(coro, **options)
    except NotImplementedError:
        coro.close()
        raise
    except RuntimeError as error:
        coro.close()
        text = say(
            f"run raised {error!r}. The loop is running already, in its own thread: hand the coroutine over to it from "
            "here, in a way that is safe between threads",
            f"run が {error!r} になりました。ループはすでに専用のスレッドで動いています。スレッド間で安全な方法で、"
            "コルーチンをそのループに渡してください",
        )
        raise pytest.fail.Exception(text) from error


async def whereabouts() -> tuple[threading.Thread, asyncio.AbstractEventLoop]:
    """Return the thread and the loop that this runs on."""
    await asyncio.sleep(0)
    return threading.current_thread(), asyncio.get_running_loop()


def test_the_result_arrives(kata):
    """A coroutine runs in the loop's thread, and the caller's gets what it returns."""
    with kata.LoopThread() as bridge:
        for value in ("latte", 0, None):

            async def brew(value: object = value) -> object:
                await asyncio.sleep(0)
                return value

            result = ran(bridge, brew)
            assert result == value, say(
                f"the coroutine returned {value!r}; run returned {result!r}",
                f"コルーチンの戻り値は {value!r} ですが、run は {result!r} を返しました",
            )
        thread, _ = ran(bridge, whereabouts)
    assert thread is not threading.current_thread(), say(
        "the coroutine ran in the thread that called run. The loop should live in a thread of its own",
        "コルーチンが、run を呼んだスレッドで動きました。ループは専用のスレッドで動かしてください",
    )


def test_all_calls_share_one_loop(kata):
    """The loop lives as long as the block, so that what belongs to it can be used by the next call."""
    with kata.LoopThread() as bridge, kata.LoopThread() as other:
        first, second, elsewhere = ran(bridge, whereabouts), ran(bridge, whereabouts), ran(other, whereabouts)
    assert first == second, say(
        f"two calls of run were on {first} and {second}: they should share one thread and one loop, or a connection "
        "that the first call opened is of no use to the second",
        f"2回の run が {first} と {second} で動きました。同じスレッドの同じループを使ってください。そうしないと、"
        "1回目で開いた"
        "接続を2回目で使えません",
    )
    separate = first[0] is not elsewhere[0] and first[1] is not elsewhere[1]
    assert separate, say(
        "two LoopThreads should have a thread and a loop each",
        "2つの LoopThread は、それぞれ自分のスレッドとループを持つはずです",
    )


def test_an_exception_arrives(kata):
    """What the coroutine raises is raised by run, and the loop serves on."""
    for broken in (ValueError("no milk"), TimeoutError("the milk is late")):

        async def brew(broken: Exception = broken) -> None:
            await asyncio.sleep(0)
            raise broken

        caught: Exception | None = None
        with kata.LoopThread() as bridge:
            try:
                ran(bridge, brew)
            except NotImplementedError:
                raise
            except Exception as error:
                caught = error
            # By their texts: up to 3.11 a TimeoutError is made anew on its way between the two kinds of futures.
            assert repr(caught) == repr(broken), say(
                f"the coroutine raised {broken!r}, and the caller of run should get it; it got {caught!r}",
                f"コルーチンが発生させた {broken!r} は run の呼び出し元へ届くはずですが、{caught!r} でした",
            )
            thread, _ = ran(bridge, whereabouts)
        assert thread is not threading.current_thread(), say(
            "after an exception the loop should go on in its own thread",
            "例外のあとも、ループは専用のスレッドで動き続けるはずです",
        )


def test_a_timeout_cancels_the_coroutine(kata):
    """When the time is over the caller gets TimeoutError, and the coroutine is cancelled, not forgotten."""
    cancelled = threading.Event()

    async def brew() -> str:
        try:
            await asyncio.sleep(LONG)
        except asyncio.CancelledError:
            cancelled.set()
            raise
        return "latte"

    with kata.LoopThread() as bridge:
        try:
            result = ran(bridge, brew, timeout=0.01)
        except TimeoutError:
            pass
        else:
            pytest.fail(
                say(
                    f"run(..., timeout=0.01) of a coroutine that takes {LONG} s returned {result!r}, expected: "
                    "TimeoutError. Is the timeout used?",
                    f"{LONG} 秒かかるコルーチンの run(..., timeout=0.01) は TimeoutError になるはずですが、{result!r} "
                    "が"
                    "返りました。timeout を使っていますか",
                )
            )
        told = cancelled.wait(LONG / 2)
        assert told, say(
            "run raised TimeoutError, but the coroutine was not cancelled: it goes on in the other thread. "
            "To stop waiting for a future does not stop what it stands for",
            "run は TimeoutError になりましたが、コルーチンはキャンセルされず、別のスレッドで動き続けています。"
            "Future を待つのをやめても、その先の処理は止まりません",
        )


def test_calls_from_two_threads_run_side_by_side(kata):
    """While one thread waits for its result another one's coroutine runs."""
    outcomes: list[object] = []

    def call(bridge: Any, make: Callable[..., Any]) -> None:
        try:
            outcomes.append(bridge.run(make(), timeout=LONG))
        except Exception as error:
            outcomes.append(error)

    with kata.LoopThread() as bridge:
        is_open = asyncio.Event()
        called = threading.Event()

        async def wait() -> str:
            called.set()
            await is_open.wait()
            return "went in"

        async def let_in() -> str:
            is_open.set()
            return "opened"

        waiting = threading.Thread(target=call, args=(bridge, wait))
        waiting.start()
        called.wait(LONG)
        call(bridge, let_in)
        waiting.join()
    assert sorted(map(str, outcomes)) == ["opened", "went in"], say(
        "one thread's coroutine waits until the coroutine of another thread lets it in; expected: 'opened' and "
        f"'went in'; it was {outcomes}. Does the second call wait until the first has ended?",
        "あるスレッドのコルーチンが、別のスレッドのコルーチンに通してもらうのを待っています。期待は 'opened' と 'went "
        "in' "
        f"ですが、実際は {outcomes} でした。2つ目の呼び出しが、1つ目の終わりを待っていませんか",
    )


def test_the_thread_ends_with_the_block(kata):
    """Whoever starts a thread and a loop ends both, also when the block ends with an exception."""
    for leave in (None, KeyError("milk")):
        caught: Exception | None = None
        try:
            with kata.LoopThread() as bridge:
                thread, loop = ran(bridge, whereabouts)
                if leave is not None:
                    raise leave
        except KeyError as error:
            caught = error
        assert caught is leave, say(
            f"the block raised {leave!r}, and that should come out of it; what came out: {caught!r}",
            f"ブロックの中で発生した {leave!r} は、そのまま外に出るはずですが、出てきたのは {caught!r} でした",
        )
        assert not thread.is_alive(), say(
            f"after the block the thread {thread.name} is still running. Stop its loop, in a way that wakes it, and "
            "wait "
            "for the thread with join()",
            f"ブロックのあとも、スレッド {thread.name} が動いています。ループを起こして止め、join() "
            "でスレッドの終わりを"
            "待ってください",
        )
        assert loop.is_closed(), say(
            "the thread has ended, but its loop is not closed: it holds a selector and two sockets",
            "スレッドは終わりましたが、ループがクローズされていません。ループはセレクタと2つのソケットを持ったままです",
        )
