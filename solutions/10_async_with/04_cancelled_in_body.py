"""A block that is cancelled ends with CancelledError, which is no Exception: the cleanup must see it, and let it out.

`finally` needs no list of the ways in which a block can end, and the exception goes on by itself. Where the task may be
cancelled once more while it cleans up, that would interrupt the cleanup: there it takes asyncio.shield().

キャンセルされたブロックは CancelledError で終わります。これは Exception ではありませんが、後始末では
これも受け止め、そのうえで外へ出す必要があります。

`finally` なら、ブロックの終わり方を数え上げる必要がなく、例外は自動的に外へ出ます。後始末の間にもう一度キャンセルされる
ことがあるなら、後始末が途切れます。その場合は asyncio.shield() が必要です。
"""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Protocol


class Station(Protocol):
    async def unlock(self) -> int:
        """Unlock a bike and return its number; raise LookupError if there is none."""

    async def lock(self, bike: int) -> None:
        """Lock the bike."""

    async def pay(self, bike: int) -> None:
        """Pay for the ride."""


@asynccontextmanager
async def rented(station: Station) -> AsyncIterator[int]:
    """Rent a bike for the time of a block; `as` gives its number."""
    bike = await station.unlock()
    try:
        yield bike
    finally:  # a cancelled task has been told once: it can await here as always
        await station.lock(bike)
        await station.pay(bike)
