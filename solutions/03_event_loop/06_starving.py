"""A loop that only computes lets nobody else run: tasks change over at an await, and only where that really pauses.

`sleep(0)` pauses for one turn of the event loop and for no time. Every 100 parcels it costs next to nothing. (Work
that can leave the thread belongs in `to_thread` or a process.)

計算だけを続けるループは、ほかの誰も動かしません。タスクが切り替わるのは、await で実際に一時停止したときだけです。

`sleep(0)` は、時間をかけずに、イベントループの1周分だけ一時停止します。荷物100個に1回なら、負担はほとんどありません。
(別のスレッドに移せる処理なら、`to_thread` やプロセスに任せましょう。)
"""

import asyncio
from collections.abc import Callable, Iterable


async def total_weight(parcels: Iterable[int], weigh: Callable[[int], int]) -> int:
    """Return the sum of `weigh(parcel)` over all parcels, 0 if there are none; raise what `weigh` raises."""
    total = 0
    for number, parcel in enumerate(parcels, 1):
        total += weigh(parcel)
        if number % 100 == 0:
            await asyncio.sleep(0)  # to the end of the queue: all the others first
    return total
