"""Cancelling whoever awaits gather() cancels all its children; cancelling one child leaves the others at work.

A child that is cancelled counts as one that raised CancelledError: gather() passes that on, or puts it into the list of
results with return_exceptions=True. The cancellation of the caller is no result: it always gets out. Without
return_exceptions gather() is over with the first child that ends in this way, while others may still be cleaning up.
(A TaskGroup waits for all.)

gather() を await している側をキャンセルすると、子もすべてキャンセルされます。子を1つキャンセルしても、ほかは続きます。

キャンセルされた子は、CancelledError を出した子として扱われます。gather() はそれをそのまま伝え、return_exceptions=True
なら結果のリストに入れます。呼び出し側のキャンセルは結果ではないので、必ず外に出ます。return_exceptions がなければ、
最初の子がキャンセルで終わった時点で gather() も終わり、ほかの子はまだ後始末の途中かもしれません。(TaskGroup なら全部を
待ちます。)
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
ORDERS: dict[str, list[str]] = {
    "dinner is cancelled": [
        "tea: ready",  # done is done: there is nothing to cancel any more
        "soup: stopped",
        "rice: stopped",
        "soup: pot cleaned",
        "dinner: CancelledError",  # with the first child that has ended: the rice is still in the pot
        "rice: pot cleaned",
    ],
    "soup is cancelled": [
        "tea: ready",
        "soup: stopped",
        "soup: pot cleaned",
        "dinner: CancelledError",  # nobody cancelled the dinner: it is the soup's
        "rice: ready",  # an error, and so a cancellation, of one child does not stop the others
    ],
    "dinner is cancelled, return_exceptions=True": [
        "tea: ready",
        "soup: stopped",
        "rice: stopped",
        "soup: pot cleaned",
        "rice: pot cleaned",
        "dinner: CancelledError",  # after all children, but it gets out: it was the dinner that was cancelled
    ],
    "soup is cancelled, return_exceptions=True": [
        "tea: ready",
        "soup: stopped",
        "soup: pot cleaned",
        "rice: ready",
        "dinner: served",  # the list of results is [None, CancelledError(), None]
    ],
}
