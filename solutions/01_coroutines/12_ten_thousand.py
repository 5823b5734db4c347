"""Ten thousand coroutines wait at the same time on one thread.

A waiting coroutine is a small object and an entry in the loop's timers; a waiting thread is a stack of its own.
And as they share one thread and take turns only at an await, the counters need no lock.

1つのスレッドで、1万個のコルーチンが同時に待つことができます。

待っているコルーチンは、小さなオブジェクトとループのタイマー1つだけです。待っているスレッドは、
それぞれスタックを持ちます。しかもコルーチンは1つのスレッドで動き、交代するのは await のときだけなので、カウンタに
ロックは要りません。
"""

import asyncio
import threading
from collections.abc import Callable, Coroutine
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True)
class Report:
    peak: int  # the largest number of sends that were under way at the same moment: begun, and not yet ended
    threads: int  # the number of different threads that executed a send


async def broadcast(send: Callable[[int], Coroutine[Any, Any, None]], subscribers: int) -> Report:
    """Run `send(0)` to `send(subscribers - 1)` concurrently, and return what was seen once all have ended.

    A send that waits for nothing is over before the next one begins: if all are like that, the peak is 1. Without
    subscribers, both numbers are 0. No send fails.
    """
    under_way = peak = 0
    threads: set[int] = set()

    async def watched(subscriber: int) -> None:
        nonlocal under_way, peak
        under_way += 1  # no await between reading and writing, so no other coroutine can come in between
        peak = max(peak, under_way)
        threads.add(threading.get_ident())
        try:
            await send(subscriber)
        finally:
            under_way -= 1

    async with asyncio.TaskGroup() as group:
        for subscriber in range(subscribers):
            group.create_task(watched(subscriber))
    return Report(peak, len(threads))
