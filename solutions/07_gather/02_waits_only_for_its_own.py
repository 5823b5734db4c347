"""gather() waits for the awaitables that it was given, and for nothing else on the event loop.

It does not look at the loop at all: a task that it was not given runs beside it and may end before or after. So whoever
wants something waited for has to name it.

gather() が待つのは渡された awaitable だけです。イベントループにあるほかのものは待ちません。

gather() は、ループに何があるかを調べません。渡されなかったタスクは並行して動き、先に終わることも、あとまで残る
こともあります。待ってほしいものは、すべて引数で渡す必要があります。
"""

import asyncio
from collections.abc import Callable, Coroutine, Sequence
from typing import Any


async def job(name: str, seconds: float, log: list[str]) -> None:
    log.append(f"{name} begins")
    await asyncio.sleep(seconds)
    log.append(f"{name} ends")


async def program(log: list[str]) -> None:
    backup = asyncio.create_task(job("backup", 3, log))
    mail = asyncio.create_task(job("mail", 2, log))
    await asyncio.gather(mail, job("report", 1, log))
    log.append("gather is done")
    await backup
    log.append("program is done")


ORDER: list[str] = [
    "backup begins",  # every task on the loop runs, whoever waits for it
    "mail begins",
    "report begins",
    "report ends",
    "mail ends",
    "gather is done",  # backup is still running
    "backup ends",
    "program is done",
]


Part = Callable[[], Coroutine[Any, Any, str]]  # a coroutine function without parameters: makes a part of the page


async def load_page(needed: Sequence[Part], extras: Sequence[Part]) -> tuple[list[str], list[asyncio.Task[str]]]:
    """Return the texts of the needed parts, as soon as these are there, and the tasks that make the extras."""
    tasks = [asyncio.create_task(part()) for part in extras]  # begun, and not given to gather: nobody waits for them
    texts = await asyncio.gather(*(part() for part in needed))
    return texts, tasks
