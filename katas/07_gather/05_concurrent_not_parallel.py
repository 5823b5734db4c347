"""gather() makes work concurrent, never parallel: at each moment one thread runs the code of one task.

`both` runs some work on two pictures, cat and dog, with gather(). Predict what happens; leave the code as it is.

1. Write into COMPRESS the eight entries of the log of `both(compress, log)`, first to last: "cat 1 begins",
   "cat 1 ends", and so on for cat 2, dog 1 and dog 2 (the two halves of the pictures).
2. Write the same for `both(compress_in_turns, log)` into IN_TURNS.
3. Write a number into each row of FACTS. A download or a half is under way from its "begins" to its "ends", a picture
   from the beginning of its first half to the end of its second.

gather() は処理を並行(concurrent)に進めますが、並列(parallel)にはしません。どの瞬間も、1つのスレッドが1つのタスクの
コードを実行しています。

`both` は、cat と dog の2枚の写真を gather() で処理します。何が起きるかを予想してください。予想を書き込む以外、コードは
変更しません。

1. `both(compress, log)` のログに並ぶ8個の内容を、順番どおりに COMPRESS に書いてください。"cat 1 begins"、"cat 1 ends"
   のような形で、cat 1、cat 2、dog 1、dog 2(それぞれの写真の前半と後半)の分があります。
2. `both(compress_in_turns, log)` についても、同じように IN_TURNS に書いてください。
3. FACTS の各行に数を書いてください。ダウンロードや写真の半分(half)は、"begins" から "ends" までの間が under way
   (進行中)です。写真(picture)は、前半が始まってから後半が終わるまでが進行中です。
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


COMPRESS: list[str] = []  # TODO: the log of both(compress, log)

IN_TURNS: list[str] = []  # TODO: the log of both(compress_in_turns, log)

FACTS: dict[str, int | None] = {
    "the most downloads under way at one moment": None,  # TODO: a number, here and below
    "the seconds until both downloads have ended": None,
    "the most halves under way at one moment in COMPRESS": None,
    "the most halves under way at one moment in IN_TURNS": None,
    "the most pictures under way at one moment in IN_TURNS": None,
    "the threads that write into the logs": None,
}
