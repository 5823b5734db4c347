"""A pipeline is tasks with queues between them; a bounded queue lets the slowest of them set the pace for all.

No part knows of the others, only of its queues. What holds them together when something goes wrong is the TaskGroup:
whoever waits at a queue, for an item or for room, is cancelled when the one at its other end has failed.

パイプラインとは、タスクをキューでつないだものです。キューの大きさに上限があれば、全体はいちばん遅いものの速さで進みます。

どの部品も、知っているのは自分のキューだけで、ほかの部品のことは知りません。うまくいかないときに全体をまとめるのは
TaskGroup です。キューの反対側の相手が失敗すれば、値や空きを待っている側はキャンセルされます。
"""

import asyncio
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Any

import aiofiles

END: Any = object()  # what follows the last item in a queue

Transform = Callable[[Any], Awaitable[Any]]


async def read_lines(path: Path, outbox: asyncio.Queue[Any]) -> None:
    """Put the lines of the file into the queue, then END."""
    async with aiofiles.open(path, encoding="utf-8") as file:
        async for line in file:
            await outbox.put(line.removesuffix("\n"))  # waits for room, and until then nothing is read
    await outbox.put(END)


async def write_lines(path: Path, inbox: asyncio.Queue[Any]) -> None:
    """Write the lines from the queue into the file, until END comes."""
    async with aiofiles.open(path, "w", encoding="utf-8") as file:
        while (line := await inbox.get()) is not END:
            await file.write(line + "\n")


async def work(transform: Transform, workers: int, inbox: asyncio.Queue[Any], outbox: asyncio.Queue[Any]) -> None:
    """Transform the items from one queue into the other, up to `workers` at the same time; pass END on."""

    async def worker() -> None:
        while (item := await inbox.get()) is not END:
            await outbox.put(await transform(item))
        inbox.put_nowait(END)  # for the next worker: there is one END for all of them

    async with asyncio.TaskGroup() as group:
        for _ in range(workers):
            group.create_task(worker())
    await outbox.put(END)


async def work_in_order(
    transform: Transform, workers: int, inbox: asyncio.Queue[Any], outbox: asyncio.Queue[Any]
) -> None:
    """Do what `work` does, but put the results in the order of the items."""
    free = asyncio.Semaphore(workers)

    async def handle(item: Any, my_turn: asyncio.Event, next_turn: asyncio.Event) -> None:
        result = await transform(item)
        await my_turn.wait()
        await outbox.put(result)
        next_turn.set()
        free.release()  # not before the result is out: one that waits for its turn is in hand, too

    turn = asyncio.Event()
    turn.set()
    async with asyncio.TaskGroup() as group:  # hears of every failure at once, whosever turn it is
        while await free.acquire() and (item := await inbox.get()) is not END:
            my_turn, turn = turn, asyncio.Event()
            group.create_task(handle(item, my_turn, turn))
    await outbox.put(END)


async def pipeline(source: Path, target: Path, transform: Transform, workers: int, room: int) -> None:
    """Write what `transform` makes of the lines of one file into another; queues have `room` for so many items."""
    lines: asyncio.Queue[Any] = asyncio.Queue(room)
    results: asyncio.Queue[Any] = asyncio.Queue(room)
    async with asyncio.TaskGroup() as group:
        group.create_task(read_lines(source, lines))
        group.create_task(work_in_order(transform, workers, lines, results))
        group.create_task(write_lines(target, results))
