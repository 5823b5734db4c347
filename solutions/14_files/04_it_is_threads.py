"""aiofiles hands each operation on a file to a thread of the default executor; when all are busy the next one waits.

The same threads serve asyncio.to_thread() and loop.getaddrinfo(): a few reads that hang hold up everything that needs
one. For such files give aiofiles.open() a pool of their own: `executor=`.

aiofiles は、ファイルの操作を1つずつ、デフォルトの executor のスレッドに任せます。スレッドがすべてふさがっていれば、
次の操作は空くまで待ちます。

同じスレッドを、asyncio.to_thread() や loop.getaddrinfo() も使います。読み出しがいくつか止まるだけで、
スレッドを必要とするものはすべて待たされます。そういうファイルには、aiofiles.open() の引数 `executor=` で専用のプールを
渡しましょう。
"""

import asyncio
import os
import threading
from collections.abc import AsyncIterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import asynccontextmanager
from typing import Any

import aiofiles


@asynccontextmanager
async def pipe() -> AsyncIterator[tuple[Any, int]]:
    """Give the end of a pipe to read from, as a file of aiofiles, and the descriptor of the end to write into."""
    read_end, write_end = os.pipe()
    async with aiofiles.open(read_end, "rb", buffering=0) as file:
        yield file, write_end
    os.close(write_end)


async def program(log: list[str]) -> None:
    asyncio.get_running_loop().set_default_executor(ThreadPoolExecutor(max_workers=2))

    async def read(name: str, file: Any) -> None:
        await file.read(1)
        log.append(f"{name} is read")

    async def call() -> None:
        await asyncio.to_thread(abs, -1)
        log.append("to_thread is back")

    async with pipe() as (a, into_a), pipe() as (b, into_b), aiofiles.open(__file__, "rb") as c:
        reads = [asyncio.create_task(read(name, file)) for name, file in (("a", a), ("b", b), ("c", c))]
        calling = asyncio.create_task(call())
        await asyncio.sleep(0.01)
        log.append("a gets something")
        os.write(into_a, b"x")
        await asyncio.wait([reads[0], reads[2], calling])
        log.append("b gets something")
        os.write(into_b, b"x")
        await asyncio.wait(reads)


async def crowd(readers: int, pool: ThreadPoolExecutor | None) -> tuple[int, int]:
    """Return how many threads wait in a read, and how many execute what comes behind it."""
    if pool is not None:
        asyncio.get_running_loop().set_default_executor(pool)
    before = set(threading.enumerate())
    behind: set[threading.Thread] = set()

    async def read(file: Any) -> None:
        await file.read(1)
        behind.add(threading.current_thread())

    async with pipe() as (file, into), asyncio.TaskGroup() as group:
        for _ in range(readers):
            group.create_task(read(file))
        await asyncio.sleep(0.01)
        waiting = set(threading.enumerate()) - before
        os.write(into, b"x" * readers)
    return len(waiting), len(behind)


ORDER: list[str] = [
    "a gets something",  # first of all: the loop is free, but both threads wait in a read, and c waits for a thread
    "a is read",
    "c is read",
    "to_thread is back",  # it waited in the same queue
    "b gets something",
    "b is read",
]

FACTS: dict[str, int | None] = {
    "threads that wait in a read, in crowd(10, ThreadPoolExecutor(max_workers=3))": 3,
    "threads that execute the line behind the read, in crowd(10, ThreadPoolExecutor(max_workers=3))": 1,  # the loop's
    "the n in min(32, CPUs + n), the most threads that asyncio's own default executor has": 4,
}
