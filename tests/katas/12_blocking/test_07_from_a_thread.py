"""blocking/from_a_thread: a thread waits for what a coroutine does on the loop, whatever that comes to."""

import asyncio
import concurrent.futures
import contextlib
import inspect
import threading
from collections.abc import Callable
from types import ModuleType
from typing import Any

import pytest

from async_dojo.testing import say

PATIENCE = 2  # seconds that a call may take; only a wrong answer takes so long
LONG = 0.2  # seconds that a coroutine takes which is to be cancelled
EXCUSE = ValueError("a result, not an error")


async def outcome(
    kata: ModuleType, function: Callable[..., Any], *args: Any, limit: float = PATIENCE, **kw: Any
) -> Any:
    """Call the function by way of for_threads in a worker thread; return what came of it: the result, the exception."""
    asyncio.get_running_loop().set_debug(True)  # in debug mode a loop refuses calls from the wrong thread
    call = kata.for_threads(function, limit)

    def work() -> tuple[Any, BaseException | None]:
        try:
            return call(*args, **kw), None
        except BaseException as error:
            return None, error

    result, error = await asyncio.to_thread(work)
    if isinstance(error, NotImplementedError):
        raise error
    return result, error


def check_no_error(error: BaseException | None) -> None:
    """Fail where the call raised something in the worker thread, though the coroutine had no reason to."""
    assert error is None, say(
        f"in the worker thread the call raised {error!r}, which the coroutine did not. No event loop runs in that "
        "thread, and of the methods of another thread's loop and tasks it may call one, the loop's "
        "call_soon_threadsafe, on which run_coroutine_threadsafe and the cancel() of its future are built",
        f"ワーカースレッドでの呼び出しが {error!r} になりました。コルーチンが出した例外ではありません。"
        "そのスレッドではループは動いていません。また、ほかのスレッドのループやタスクのメソッドのうち、"
        "呼んでもよいのは、ループの call_soon_threadsafe だけです"
        "(run_coroutine_threadsafe も、それが返す Future の cancel() も、これを使っています)",
    )


@pytest.mark.claim("reading-asyncio-dev")
async def test_the_thread_gets_the_result(kata):
    """The thread waits, and has what the coroutine returned."""

    async def total(*prices: float, discount: Any) -> Any:
        await asyncio.sleep(0.001)
        return sum(prices) - discount if prices else discount

    for prices, discount, expected in (((10, 5), 3, 12), ((7,), 7, 0), ((), None, None), ((), EXCUSE, EXCUSE)):
        result, error = await outcome(kata, total, *prices, discount=discount)
        check_no_error(error)
        if inspect.iscoroutine(result):
            result.close()
        assert result == expected, say(
            f"the coroutine returned {expected!r}; in the worker thread the call returned {result!r}. The thread needs "
            "the result itself: it cannot await, but it may wait for a future of concurrent.futures",
            f"コルーチンの戻り値は {expected!r} ですが、ワーカースレッドでの呼び出しは {result!r} を返しました。"
            "スレッドに必要なのは結果そのものです。スレッドは await できませんが、concurrent.futures の Future なら"
            "待てます",
        )


async def test_it_runs_on_the_running_loop(kata):
    """The coroutine is run by the loop of the program, where its connections, locks and tasks are."""

    async def whereabouts() -> tuple[asyncio.AbstractEventLoop, threading.Thread]:
        return asyncio.get_running_loop(), threading.current_thread()

    where, error = await outcome(kata, whereabouts)
    check_no_error(error)
    assert where == (asyncio.get_running_loop(), threading.current_thread()), say(
        f"the coroutine should run on the loop on which for_threads was called, in that loop's thread, but it ran on "
        f"{where}. asyncio.run() makes another loop, on which what belongs to this one (connections, queues, tasks) is "
        "of no use",
        "コルーチンは、for_threads が呼ばれたときのループの上(そのループのスレッド)で動くはずですが、"
        f"{where} で動きました。asyncio.run() が作るのは別のループで、"
        "元のループに属するもの(接続、キュー、タスク)は使えません",
    )


@pytest.mark.parametrize("broken", [ValueError("no such dish"), TimeoutError("the kitchen is late")], ids=repr)
async def test_an_error_reaches_the_thread(kata, broken):
    """What the coroutine raises the thread gets, a TimeoutError of the coroutine's own too."""

    async def order() -> None:
        await asyncio.sleep(0)
        raise broken

    result, error = await outcome(kata, order)
    # By their texts: up to 3.11 a TimeoutError is made anew on its way between the two kinds of futures.
    assert repr(error) == repr(broken), say(
        f"the coroutine raised {broken!r}, and the thread should get just that; the call "
        f"{f'raised {error!r}' if error else f'returned {result!r}'}",
        f"コルーチンは {broken!r} を発生させたので、スレッドにも同じものが届くはずですが、"
        f"{f'発生したのは {error!r} でした' if error else f'{result!r} が返りました'}",
    )


async def test_calls_from_two_threads_overlap(kata):
    """While one thread waits, the coroutine of another one runs."""
    both = asyncio.Barrier(2)

    async def meet() -> str:
        async with asyncio.timeout(PATIENCE / 4):
            await both.wait()
        return "met"

    outcomes = await asyncio.gather(outcome(kata, meet), outcome(kata, meet))
    assert outcomes == [("met", None)] * 2, say(
        "two threads called, each with a coroutine that waits for the other's, but the coroutines did not meet "
        f"(result, exception of each: {outcomes}). Does the second call wait until the first has ended?",
        "2つのスレッドから呼びました。コルーチンはお互いを待ちますが、会えませんでした"
        f"(それぞれの結果と例外: {outcomes})。2つ目の呼び出しが、1つ目の終わりを待っていませんか",
    )


async def test_after_the_timeout_the_coroutine_is_cancelled(kata):
    """When the time is over the thread gets TimeoutError, and the coroutine does not go on unseen."""
    ended = asyncio.Event()
    log: list[str] = []

    async def cook() -> str:
        try:
            await asyncio.sleep(LONG)
            log.append("cooked")
        finally:
            ended.set()
        return "soup"

    result, error = await outcome(kata, cook, limit=0.01)
    if isinstance(error, RuntimeError):
        check_no_error(error)
    assert isinstance(error, TimeoutError), say(
        f"the coroutine takes {LONG} s and the timeout is 0.01 s, so the thread should get TimeoutError; the call "
        f"{f'raised {error!r}' if error else f'returned {result!r}'}. Is the timeout used?",
        f"コルーチンは {LONG} 秒かかり、timeout は 0.01 秒なので、スレッドには TimeoutError が届くはずですが、"
        f"{f'発生したのは {error!r} でした' if error else f'{result!r} が返りました'}。timeout を使っていますか",
    )
    with contextlib.suppress(TimeoutError):  # on a busy machine it may be cancelled before it has begun
        await asyncio.wait_for(ended.wait(), 2 * LONG)
    assert "cooked" not in log, say(
        "the thread got its TimeoutError, but the coroutine went on to its end. To stop waiting for a future does not "
        "stop what it stands for: cancel the future",
        "スレッドには TimeoutError が届きましたが、コルーチンは最後まで動き続けました。Future を待つのをやめても、"
        "その先の処理は止まりません。Future をキャンセルしましょう",
    )


@pytest.mark.allow("swallowed_cancellation")  # a wrapper that hands the CancelledError over to the thread may end so
async def test_a_cancelled_coroutine_lets_the_thread_go(kata):
    """A thread does not wait for the result of a coroutine that is cancelled and will never have one."""

    async def order() -> None:
        asyncio.current_task().cancel()  # as asyncio.run() does when the program ends
        await asyncio.sleep(0)

    result, error = await outcome(kata, order, limit=PATIENCE / 4)
    cancelled = (asyncio.CancelledError, concurrent.futures.CancelledError)
    assert isinstance(error, cancelled), say(
        f"the coroutine was cancelled, so the thread should get a CancelledError at once; the call "
        f"{f'raised {error!r}' if error else f'returned {result!r}'}. CancelledError is no Exception: is it passed on?",
        "コルーチンがキャンセルされたので、スレッドにはすぐに CancelledError が届くはずですが、"
        f"{f'発生したのは {error!r} でした' if error else f'{result!r} が返りました'}。"
        "CancelledError は Exception ではありません。それも伝えていますか",
    )


async def check_refusal(kata: ModuleType) -> None:
    """Call what for_threads gives in the thread of the running loop; it should raise RuntimeError and start nothing."""
    begun: list[str] = []

    async def order() -> None:
        begun.append("order")

    call = kata.for_threads(order, PATIENCE)
    caught: BaseException | None = None
    try:
        call()
    except NotImplementedError:
        raise
    except BaseException as error:
        caught = error
    await asyncio.sleep(0.001)  # what was started begins now
    thread = threading.current_thread().name
    assert type(caught) is RuntimeError, say(
        f"called in the loop's own thread (here {thread}) it should raise RuntimeError at once; "
        f"{f'it ended with {caught!r}' if caught else 'it raised nothing'}. The thread that waits is the one that "
        "would have to run the coroutine: a deadlock",
        f"ループ自身のスレッド(ここでは {thread})で呼ばれたら、すぐに RuntimeError になるはずですが、"
        f"{f'{caught!r} で終わりました' if caught else '何も発生しませんでした'}。"
        "待っているスレッドこそ、コルーチンを動かすはずのスレッドです。これではデッドロックになります",
    )
    assert not begun, say(
        "the call raised RuntimeError, but its coroutine ran all the same. Look at the thread before you start it",
        "RuntimeError は発生しましたが、コルーチンは実行されてしまいました。始める前に、どのスレッドかを確かめましょう",
    )


async def test_in_the_loops_own_thread_it_refuses(kata):
    """A call that would wait for its own thread raises instead, before anything is started."""
    await check_refusal(kata)


def test_the_loops_own_thread_may_be_any(kata):
    """A loop runs in the thread where it was started, which need not be the main one."""
    with concurrent.futures.ThreadPoolExecutor(1) as pool:
        pool.submit(lambda: asyncio.run(check_refusal(kata))).result()
