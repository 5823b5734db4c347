"""A context manager that lends something out gets it back, whatever happens in the `async with` block.

There are two things to give back, the place and the connection. Each has its block, so that no end of the body, and no
cancellation on the way into it, can lose one of them.

何かを貸し出すコンテキストマネージャは、`async with` のブロックで何が起きても、貸したものを取り戻します。

返すものは、枠と接続の2つです。それぞれをブロックで囲んでおけば、本体がどう終わっても、本体に入る前にキャンセルされても、
失われることはありません。
"""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from typing import Generic, TypeVar

C = TypeVar("C")


class Pool(Generic[C]):
    """Lends connections, each to one user at a time, and opens `limit` of them at the most."""

    def __init__(self, connect: Callable[[], Awaitable[C]], limit: int) -> None:
        self._connect = connect
        self._places = asyncio.Semaphore(limit)
        self._free: list[C] = []

    @asynccontextmanager
    async def borrow(self) -> AsyncIterator[C]:
        """Return a context manager that lends a connection: `async with pool.borrow() as connection:`."""
        async with self._places:
            # Whoever holds a place has a connection coming: there are never more of them than places.
            connection = self._free.pop() if self._free else await self._connect()
            try:
                yield connection
            finally:  # not `except Exception`: a cancellation gives it back, too
                self._free.append(connection)
