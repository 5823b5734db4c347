"""A time limit on `anext()` must not cancel it: cancelling ends the generator, and the items to come are lost.

`asyncio.wait` stops waiting when its time is up and leaves the task as it is; `wait_for` and `timeout` cancel. So the
task that waits for the next item outlives the batch and serves the next one.

`anext()` に時間制限をかけても、それをキャンセルしてはいけません。ジェネレータがそこで終わり、続きの値が失われます。

`asyncio.wait` は、時間が来ると待つのをやめるだけで、タスクには触れません。`wait_for` や `timeout` はキャンセルします。
次の値を待つタスクは、リストを渡したあとも生き続け、次のリストに使われます。
"""

import asyncio
from collections.abc import AsyncGenerator
from typing import TypeVar

T = TypeVar("T")


async def chunked(source: AsyncGenerator[T, None], size: int, seconds: float) -> AsyncGenerator[list[T], None]:
    """Give the items in lists of `size`, or of fewer where the time is up; raise what the source raises."""
    loop = asyncio.get_running_loop()
    batch: list[T] = []
    deadline = 0.0  # of this batch; set when its first item comes
    upcoming = asyncio.ensure_future(anext(source))
    try:
        while True:
            done, _ = await asyncio.wait([upcoming], timeout=deadline - loop.time() if batch else None)
            if done:
                if upcoming.exception() is not None:  # the end is one, too: StopAsyncIteration
                    break
                batch.append(upcoming.result())
                if len(batch) == 1:
                    deadline = loop.time() + seconds
                upcoming = asyncio.ensure_future(anext(source))
            if not done or len(batch) == size:
                yield batch
                batch = []
        if batch:
            yield batch
        if not isinstance(error := upcoming.exception(), StopAsyncIteration):
            raise error
    finally:
        upcoming.cancel()
        await asyncio.gather(upcoming, return_exceptions=True)  # aclose() is refused while anext() is at work
        await source.aclose()
