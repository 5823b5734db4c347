"""A thread is no help to what computes: one thread at a time runs Python code. Another process runs beside it.

Whatever waits for a pool to shut down has to wait on a thread that is not the loop's: if a call is still running, for
instance because this coroutine was cancelled, that takes as long as the call does.

計算にはスレッドが役に立ちません。Python のコードを実行できるスレッドは一度に1つだけだからです。別のプロセスなら、
同時に動けます。

プールを閉じて終わりを待つのは、ループとは別のスレッドで行います。このコルーチンがキャンセルされたときなど、まだ動いている
呼び出しがあれば、それが終わるまで待つことになるからです。
"""

import asyncio
from collections.abc import Callable, Sequence
from concurrent.futures import ProcessPoolExecutor
from typing import TypeVar

A = TypeVar("A")
R = TypeVar("R")


async def compute_all(function: Callable[[A], R], arguments: Sequence[A], workers: int) -> list[R]:
    """Return `function(argument)` for each argument, computed in at most `workers` processes; raise as it does."""
    loop = asyncio.get_running_loop()
    pool = ProcessPoolExecutor(workers)
    try:
        return await asyncio.gather(*(loop.run_in_executor(pool, function, argument) for argument in arguments))
    finally:
        await asyncio.to_thread(pool.shutdown, cancel_futures=True)  # `with pool:` would make the loop itself wait
