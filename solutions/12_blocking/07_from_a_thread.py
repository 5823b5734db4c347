"""A worker thread calls a coroutine of the running loop with run_coroutine_threadsafe, and waits there for its result.

`run_coroutine_threadsafe` wakes the loop, makes a task there, and gives the thread a future of `concurrent.futures`,
for which a thread may wait. In the loop's own thread that wait would be a deadlock: there, await the coroutine.

ワーカースレッドから、動作中のループでコルーチンを動かすには run_coroutine_threadsafe を使い、結果はスレッドで待ちます。

`run_coroutine_threadsafe` は、ループを起こしてタスクを作らせ、スレッドには `concurrent.futures` の Future を渡します。
この Future なら、スレッドで待つことができます。ただし、ループ自身のスレッドで待つとデッドロックになります。
そこでは、普通にコルーチンを await します。
"""

import asyncio
import threading
from collections.abc import Callable, Coroutine
from typing import Any, ParamSpec, TypeVar

P = ParamSpec("P")
T = TypeVar("T")


def for_threads(function: Callable[P, Coroutine[Any, Any, T]], timeout: float) -> Callable[P, T]:
    """Return a function for other threads, which runs `function` on this loop and waits at most `timeout` seconds."""
    loop = asyncio.get_running_loop()  # asked here: in a worker thread no loop runs
    loop_thread = threading.current_thread()

    def call(*args: P.args, **kwargs: P.kwargs) -> T:
        if threading.current_thread() is loop_thread:
            raise RuntimeError("this thread runs the event loop and cannot wait for it: await the coroutine instead")
        future = asyncio.run_coroutine_threadsafe(function(*args, **kwargs), loop)
        try:
            return future.result(timeout)
        except TimeoutError:
            future.cancel()  # only the wait is over: without this the coroutine would go on
            raise

    return call
