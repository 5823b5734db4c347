"""aiofiles hands each operation on a file to a thread of the default executor; when all are busy the next one waits.

Predict the following; leave the code as it is.

1. Write into ORDER the six entries of the log of `asyncio.run(program(log))`, first to last. They are "a is read",
   "b is read", "c is read", "to_thread is back", "a gets something" and "b gets something". a and b are pipes: a read
   from one waits until something is written into it. c is an ordinary file, always there to be read.
2. Write a number into each row of FACTS. The first two are about `crowd`, in which many tasks read from the same
   pipe: how many threads wait in a read, and how many execute the line behind the read. The third is about a program
   that has set no pool of its own, as most have not: its default executor is made by asyncio, and has at most
   min(32, CPUs + n) threads. What is n?

aiofiles は、ファイルの操作を1つずつ、デフォルトの executor のスレッドに任せます。スレッドがすべてふさがっていれば、
次の操作は空くまで待ちます。

次のことを予想してください。予想を書き込む以外、コードは変更しません。

1. `asyncio.run(program(log))` のログに並ぶ6個の内容を、順番どおりに ORDER に書いてください。内容は "a is read"、
   "b is read"、"c is read"、"to_thread is back"、"a gets something"、"b gets something" です。a と b はパイプで、何かが
   書き込まれるまで、読み出しは中で待ちます。c はふつうのファイルで、いつでも読めます。
2. FACTS の各行に数を書いてください。最初の2つは、たくさんのタスクが同じパイプから読む `crowd` についてです。
   読み出しの中で待つスレッドの数と、読み出しの次の行を実行するスレッドの数を答えます。3つ目は、自分でプールを
   設定しない、ふつうのプログラムについてです。そのデフォルトの executor は asyncio が作り、スレッドは最大で min(32,
   CPU の数 + n)です。この n を答えます。
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


ORDER: list[str] = []  # TODO: the log of program(log)

FACTS: dict[str, int | None] = {
    "threads that wait in a read, in crowd(10, ThreadPoolExecutor(max_workers=3))": None,  # TODO: a number
    "threads that execute the line behind the read, in crowd(10, ThreadPoolExecutor(max_workers=3))": None,  # TODO
    "the n in min(32, CPUs + n), the most threads that asyncio's own default executor has": None,  # TODO
}
