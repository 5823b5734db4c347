"""Cancelling whoever awaits gather() cancels all its children; cancelling one child leaves the others at work.

Tea, soup and rice are cooked at the same time, and `dinner` gathers them. After 0.2 s, when the tea is ready, `program`
cancels either the dinner or the soup. A dish that is cancelled is stopped, and its pot is cleaned.
Write into ORDERS, for each of the four ways to run `program`, the entries of its log in the order that you expect.
The tests run the program and look at its log. Leave everything but ORDERS as it is.

gather() を await している側をキャンセルすると、子もすべてキャンセルされます。子を1つキャンセルしても、ほかは続きます。

お茶(tea)、スープ(soup)、ご飯(rice)を同時に作り、`dinner` が gather で待ちます。0.2 秒後、お茶だけができた時点で、
`program` は dinner か soup のどちらかをキャンセルします。キャンセルされた料理は途中でやめて、鍋を洗います。
`program` の4通りの動かし方それぞれについて、ログに並ぶはずの内容を、予想した順番で ORDERS に書いてください。
テストは program を実際に動かして、ログを確かめます。ORDERS 以外は変えないでください。
"""

import asyncio
from collections.abc import Sequence


async def cook(dish: str, seconds: float, log: list[str]) -> None:
    try:
        await asyncio.sleep(seconds)
    except asyncio.CancelledError:
        log.append(f"{dish}: stopped")
        await asyncio.sleep(seconds / 4)  # the larger the pot, the longer it takes
        log.append(f"{dish}: pot cleaned")
        raise
    log.append(f"{dish}: ready")


async def dinner(dishes: Sequence[asyncio.Task[None]], return_exceptions: bool, log: list[str]) -> None:
    try:
        await asyncio.gather(*dishes, return_exceptions=return_exceptions)
    except asyncio.CancelledError:
        log.append("dinner: CancelledError")
        raise
    log.append("dinner: served")


async def program(cancelled: str, return_exceptions: bool, log: list[str]) -> None:
    tea = asyncio.create_task(cook("tea", 0.1, log))
    soup = asyncio.create_task(cook("soup", 0.4, log))
    rice = asyncio.create_task(cook("rice", 0.6, log))
    meal = asyncio.create_task(dinner([tea, soup, rice], return_exceptions, log))
    await asyncio.sleep(0.2)
    task = {"dinner": meal, "soup": soup}[cancelled]
    task.cancel()
    await asyncio.wait([tea, soup, rice, meal])  # until the last of them has ended


# The entries are "tea: ready", "soup: stopped", "soup: pot cleaned" and so on, and "dinner: ...".
# TODO: which entries does each log have, first to last?
ORDERS: dict[str, list[str]] = {
    "dinner is cancelled": [],
    "soup is cancelled": [],
    "dinner is cancelled, return_exceptions=True": [],
    "soup is cancelled, return_exceptions=True": [],
}
