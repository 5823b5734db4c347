"""An event loop belongs to one thread; other threads hand their coroutines over and wait for the result.

`run_coroutine_threadsafe` is the bridge: it wakes the loop, and gives a future of `concurrent.futures`, which, unlike
asyncio's, a thread may wait for.

イベントループは1つのスレッドのものです。ほかのスレッドは、コルーチンをそこへ渡して結果を待ちます。

橋渡しをするのが `run_coroutine_threadsafe` です。ループを起こし、`concurrent.futures` の Future を返します。asyncio の
Future と違って、スレッドはこれを待つことができます。
"""

import asyncio
import threading
from collections.abc import Coroutine
from typing import Any, TypeVar

T = TypeVar("T")


class LoopThread:
    """An event loop in a thread of its own, for the length of a `with` block."""

    def __enter__(self) -> "LoopThread":
        """Start the thread and its loop; return self."""
        self._loop = asyncio.new_event_loop()
        self._thread = threading.Thread(target=self._loop.run_forever)
        self._thread.start()
        return self

    def __exit__(self, *exc_info: object) -> None:
        """Stop and close the loop; come back when the thread has ended."""
        self._loop.call_soon_threadsafe(self._loop.stop)  # stop() alone would not wake it
        self._thread.join()
        self._loop.close()

    def run(self, coro: Coroutine[Any, Any, T], timeout: float | None = None) -> T:
        """Run `coro` on the loop of that thread; return its result or raise its exception.

        If it takes longer than `timeout` seconds, raise TimeoutError and cancel it; None waits as long as it takes.
        """
        future = asyncio.run_coroutine_threadsafe(coro, self._loop)
        try:
            return future.result(timeout)
        except TimeoutError:
            future.cancel()  # the wait is over, the coroutine is not: this cancels its task
            raise
