"""To keep a pace, wait until the next item is due, not for a fixed time after the last one.

A fixed sleep comes on top of the time that source and consumer take. A point in time includes both.

一定の間隔を保つには、決まった時間だけ眠るのではなく、次の値を渡すべき時刻まで待ちます。

決まった時間だけ眠ると、ソースや消費側が使った時間に上乗せされてしまいます。時刻で考えれば、どちらも含まれます。
"""

import asyncio
from collections.abc import AsyncGenerator
from contextlib import aclosing
from typing import TypeVar

T = TypeVar("T")


async def throttle(source: AsyncGenerator[T, None], interval: float) -> AsyncGenerator[T, None]:
    """Give the items of the source, at most one every `interval` seconds; raise what the source raises."""
    loop = asyncio.get_running_loop()
    due = loop.time()  # the loop's clock is the one that sleep() goes by, and nobody sets it back
    async with aclosing(source):
        async for item in source:
            await asyncio.sleep(due - loop.time())  # not at all if that is past
            due = loop.time() + interval  # not `due += interval`: time that was lost is not made up
            yield item
