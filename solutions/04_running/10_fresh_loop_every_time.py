"""Every asyncio.run() has a new loop, so a lock that has waited in one run breaks when it has to wait in the next.

Asyncio's locks, events, queues and the like bind to the loop in which somebody first waits for them. So make them
inside of the run that uses them, and hand them to whoever needs them.

asyncio.run() のたびにループは新しくなります。あるループで待ったロックを次のループでも待つと、エラーになります。

asyncio のロック、イベント、キューなどは、最初に誰かが待ったときのループに結び付きます。ですから、それを使う run の中で
作り、必要なところへ渡しましょう。
"""

import asyncio
from collections.abc import Iterable
from typing import Protocol


class Office(Protocol):
    async def form(self, name: str) -> None:
        """Let the buyer fill in a form, which takes a while."""

    async def left(self) -> int:
        """Ask the database how many tickets are left."""

    async def set_left(self, number: int) -> None:
        """Tell the database how many tickets are left."""


async def _sell(office: Office, name: str, lock: asyncio.Lock) -> int | None:
    """Sell a ticket to a buyer; return its number, which is how many were left, or None if there are no more."""
    await office.form(name)
    async with lock:  # between asking and telling, nobody else may sell
        number = await office.left()
        if number == 0:
            return None
        await office.set_left(number - 1)
        return number


def open_day(office: Office, names: Iterable[str]) -> list[int | None]:
    """Run one day, on which all buyers come at once; return what `_sell` returned for each, in the order of `names`."""

    async def day() -> list[int | None]:
        lock = asyncio.Lock()  # a new one for each run, shared by all buyers of the day
        return await asyncio.gather(*(_sell(office, name, lock) for name in names))

    return asyncio.run(day())
