"""To read several streams as one, wait for each of them in a task of its own, and end those tasks yourself.

A TaskGroup must not be open across a `yield`: when a task in it fails, it cancels the task that entered the block,
which by then is at work in the consumer's code. So the tasks are ended by hand, in `finally`.

複数のストリームを1つにまとめて読むには、ストリームごとにタスクを作って待ちます。そのタスクを終わらせるのも自分の仕事です。

TaskGroup を開いたまま `yield` してはいけません。中のタスクが失敗すると、ブロックに入ったタスクがキャンセルされますが、
そのとき動いているのは消費側のコードだからです。そこで `finally` の中で、自分でタスクを終わらせます。
"""

import asyncio
from collections.abc import AsyncGenerator
from contextlib import aclosing
from typing import Any, TypeVar

T = TypeVar("T")


async def merge(*sources: AsyncGenerator[T, None]) -> AsyncGenerator[T, None]:
    """Give the items of all sources, each when it becomes available; raise what a source raises."""
    arrivals: asyncio.Queue[tuple[Any, asyncio.Task[None] | None]] = asyncio.Queue()

    async def forward(source: AsyncGenerator[T, None]) -> None:
        async with aclosing(source):
            async for item in source:
                arrivals.put_nowait((item, None))

    tasks = [asyncio.create_task(forward(source)) for source in sources]
    for task in tasks:  # the end of a source arrives like an item: no item can be mistaken for it
        task.add_done_callback(lambda ended: arrivals.put_nowait((None, ended)))
    try:
        running = len(tasks)
        while running:
            item, ended = await arrivals.get()
            if ended is None:
                yield item
            else:
                ended.result()  # raises what the source has raised
                running -= 1
    finally:  # also when aclose() raises GeneratorExit at the yield
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)  # cancel() only asks: wait until they have closed
