"""gather() makes work concurrent, never parallel: at each moment one thread runs the code of one task.

Waits overlap, because a wait needs no processor: the thread does something else meanwhile. Computations do not overlap:
they need the thread itself, and there is one. Taking turns changes their order and saves no time; for that they must
leave the thread, for a process pool, or for other threads where Python runs those in parallel.

gather() は処理を並行(concurrent)に進めますが、並列(parallel)にはしません。どの瞬間も、1つのスレッドが1つのタスクの
コードを実行しています。

待ち時間は重ねられます。待つだけならプロセッサは要らず、スレッドはその間に別のことができるからです。計算は重なりません。
計算にはスレッドそのものが必要で、それが1つしかないからです。交互に進めても順番が変わるだけで、速くはなりません。
速くするには、プロセスプールや、(Python が並列に実行できる環境なら)別のスレッドに任せる必要があります。
"""

import asyncio
import threading
from collections.abc import Callable, Coroutine
from typing import Any


class Log:
    def __init__(self) -> None:
        self.entries: list[str] = []
        self.threads: list[int] = []  # for each entry, the thread that wrote it

    def note(self, entry: str) -> None:
        self.entries.append(entry)
        self.threads.append(threading.get_ident())


def compress_half(half: str, log: Log) -> None:
    log.note(f"{half} begins")
    sum(number * number for number in range(1_000))  # stands for real work: the processor is busy all the time
    log.note(f"{half} ends")


async def download(name: str, log: Log) -> None:
    log.note(f"{name} begins")
    await asyncio.sleep(1)  # stands for the network: nothing to do but wait
    log.note(f"{name} ends")


async def compress(name: str, log: Log) -> None:
    compress_half(f"{name} 1", log)
    compress_half(f"{name} 2", log)


async def compress_in_turns(name: str, log: Log) -> None:
    compress_half(f"{name} 1", log)
    await asyncio.sleep(0)
    compress_half(f"{name} 2", log)


async def both(work: Callable[[str, Log], Coroutine[Any, Any, None]], log: Log) -> None:
    await asyncio.gather(work("cat", log), work("dog", log))


COMPRESS: list[str] = [
    "cat 1 begins",
    "cat 1 ends",
    "cat 2 begins",
    "cat 2 ends",
    "dog 1 begins",  # cat never awaited anything, so dog had to wait: gather() has made nothing concurrent here
    "dog 1 ends",
    "dog 2 begins",
    "dog 2 ends",
]

IN_TURNS: list[str] = [
    "cat 1 begins",
    "cat 1 ends",
    "dog 1 begins",  # cat gave way: the pictures are in work concurrently, but no half begins within another
    "dog 1 ends",
    "cat 2 begins",
    "cat 2 ends",
    "dog 2 begins",
    "dog 2 ends",
]

FACTS: dict[str, int | None] = {
    "the most downloads under way at one moment": 2,
    "the seconds until both downloads have ended": 1,
    "the most halves under way at one moment in COMPRESS": 1,
    "the most halves under way at one moment in IN_TURNS": 1,
    "the most pictures under way at one moment in IN_TURNS": 2,  # concurrent, and yet one half at a time
    "the threads that write into the logs": 1,
}
