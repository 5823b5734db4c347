"""What @asynccontextmanager makes is good for one `async with`; for each further one, call the function again.

What can be kept is the function: it makes a new object, with a generator of its own, for each block. So nothing is
shared by blocks that are open at the same time, be it in several tasks or one in the other.

@asynccontextmanager が作るオブジェクトに、`async with` で入れるのは1回だけです。もう一度入るには、関数を呼び直します。

取っておいてよいのは関数のほうです。呼ぶたびに、専用のジェネレータを持つ新しいオブジェクトができます。だから、複数の
タスクで同時に開いていても、入れ子でも、ブロックどうしが何かを共有することはありません。
"""

from collections.abc import AsyncIterable, AsyncIterator
from contextlib import asynccontextmanager
from typing import Protocol


class Server(Protocol):
    async def begin(self) -> int:
        """Begin a transaction; return its number."""

    async def insert(self, number: int, row: str) -> None:
        """Insert a row, as a part of the transaction of that number."""

    async def commit(self, number: int) -> None:
        """Make all of the transaction permanent."""

    async def rollback(self, number: int) -> None:
        """Make all of the transaction undone."""


@asynccontextmanager
async def transaction(server: Server) -> AsyncIterator[int]:
    """Begin a transaction and give its number; commit it after the block, or roll it back if the block fails."""
    number = await server.begin()
    try:
        yield number
    except BaseException:
        await server.rollback(number)
        raise
    await server.commit(number)


class Table:
    def __init__(self, server: Server) -> None:
        self.server = server

    async def save(self, rows: AsyncIterable[str]) -> None:
        """Insert the rows in a transaction of their own."""
        async with transaction(self.server) as number:  # a new one for each block
            async for row in rows:
                await self.server.insert(number, row)
