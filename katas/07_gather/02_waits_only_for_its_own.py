"""gather() waits for the awaitables that it was given, and for nothing else on the event loop.

1. Read `program` and write the entries of its log into ORDER, in the order in which you expect them.
2. Complete `load_page`. A page cannot be shown without the parts that it needs; its extras may come later.
   - Every part, extras too, is begun at once (once each): nothing waits for another part before it begins.
   - `load_page` returns when all needed parts are there, whether the extras are there or not. It returns a list of the
     needed texts and a list of the extras' tasks (`asyncio.Task`), both in the order in which the parts were given.
   - It leaves the extras alone: they go on running, and the error of one that fails stays in its task, for whoever
     awaits that. One of the two lists, or both, may be empty.

gather() が待つのは渡された awaitable だけです。イベントループにあるほかのものは待ちません。

1. `program` を読み、ログに並ぶはずの内容を、予想した順番で ORDER に書いてください。
2. `load_page` を完成させてください。ページは、必須の部品(needed)がそろうまで表示できませんが、おまけ(extras)は
   あとからでもかまいません。
   - おまけも含めて、すべての部品を最初に1回ずつ始めます。ほかの部品を待ってから始めるものはありません。
   - 必須の部品がすべてそろったら、おまけができていてもいなくても、`load_page` は戻ります。戻り値は、必須の部品の
     テキストのリストと、おまけのタスク(`asyncio.Task`)のリストです。どちらも渡された順に並べます。
   - おまけには手を出しません。おまけはそのまま動き続け、失敗したときの例外はタスクに残ります(そのタスクを await
     した側に届きます)。2つのリストの一方、または両方が空のこともあります。
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


ORDER: list[str] = []  # TODO: the eight entries that `program` logs, first to last


Part = Callable[[], Coroutine[Any, Any, str]]  # a coroutine function without parameters: makes a part of the page


async def load_page(needed: Sequence[Part], extras: Sequence[Part]) -> tuple[list[str], list[asyncio.Task[str]]]:
    """Return the texts of the needed parts, as soon as these are there, and the tasks that make the extras."""
    # TODO
    raise NotImplementedError
