"""asyncio.run() cannot be called where a loop is running: there, a synchronous function needs another thread.

One thread has one running loop. That one cannot help: it goes on only when this function has come back, so waiting
for it here would be a deadlock. A new thread has no loop yet, and no context of its own unless it is handed one.

ループが動いているスレッドでは asyncio.run() を呼べません。そこにいる同期関数には、別のスレッドが必要です。

1つのスレッドで動くループは1つだけです。動いているループには頼めません。この関数が戻らないと先へ進まないので、ここで待てば
デッドロックです。新しいスレッドにはまだループがありません。コンテキストもないので、コピーを渡します。
"""

import asyncio
from collections.abc import Coroutine
from concurrent.futures import ThreadPoolExecutor
from contextvars import copy_context
from typing import Any, TypeVar

T = TypeVar("T")


def call_sync(coroutine: Coroutine[Any, Any, T]) -> T:
    """Run the coroutine to its end, with or without a running loop in this thread, and return its result."""
    try:
        asyncio.get_running_loop()
    except RuntimeError:  # no loop is running here
        return asyncio.run(coroutine)
    with ThreadPoolExecutor(max_workers=1) as pool:  # its future carries the result or the exception over
        return pool.submit(copy_context().run, asyncio.run, coroutine).result()
