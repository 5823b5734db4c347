"""What @asynccontextmanager makes is good for one `async with`; for each further one, call the function again.

`Table` makes its transaction once and enters it in each save(). The first save works. The second one fails, as the
generator inside has run to its end: contextlib's documentation names a RuntimeError ("generator didn't yield"), and
what you see is an AttributeError (no attribute 'args'). Mend `Table`; `transaction` is right as it is.

- Each save() is a transaction of its own, which has begun when it reads the first of its rows and is committed when it
  ends. One that fails or is cancelled is rolled back, lets the exception out, and does not keep the next from working.
- Several tasks may save at the same time, on one table. Their transactions are at work at the same time, too.
- Reading the rows may itself save something on the same table, before the outer save() is over. That is another
  transaction, which is committed even if the outer one fails later.
- Before save() is called, nothing begins.

@asynccontextmanager が作るオブジェクトに、`async with` で入れるのは1回だけです。もう一度入るには、関数を呼び直します。

`Table` は、トランザクションを1回だけ作り、save() のたびにそれに入ります。1回目の save はうまくいきますが、2回目は
失敗します。中のジェネレータが、もう終わりまで進んでいるからです。contextlib のドキュメントには RuntimeError
("generator didn't yield")とありますが、実際に出るのは AttributeError ('args' という属性がない)です。`Table` を
直してください。`transaction` はこのままで正しく動きます。

- 1回の save() は、それぞれ専用の1つのトランザクションです。最初の行を読むときには始まっていて、save() が終わるときに
  コミットされます。失敗したりキャンセルされたりしたら、ロールバックして例外を外に出します。そのあとの save() には
  影響しません。
- 1つの Table に対して、複数のタスクが同時に save することがあります。トランザクションも同時に進みます。
- 行を読む処理の中で、外側の save() が終わらないうちに、同じ Table にさらに save することもあります。それは別の
  トランザクションで、あとで外側が失敗しても、コミットされたままです。
- save() が呼ばれるまでは、トランザクションを始めません。
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
        self.transaction = transaction(server)  # TODO: for how many blocks is this object good?

    async def save(self, rows: AsyncIterable[str]) -> None:
        """Insert the rows in a transaction of their own."""
        async with self.transaction as number:
            async for row in rows:
                await self.server.insert(number, row)
