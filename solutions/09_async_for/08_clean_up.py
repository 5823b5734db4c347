"""Leaving `async for` early does not close the generator; `contextlib.aclosing` does, and waits until it is closed.

After `break`, `return` or an exception the generator still stands at its `yield`, and its `finally` has not run.
Collecting it as garbage would only ask the loop to close it some time later.

`async for` を途中で抜けても、ジェネレータは自動では閉じません。`contextlib.aclosing` は閉じて、閉じ終わるまで待ちます。

`break` や `return`、例外で抜けても、ジェネレータは `yield` で止まったままで、`finally` は実行されていません。
ガベージコレクションされても、「いつか閉じてほしい」とループに頼むだけです。
"""

from collections.abc import AsyncGenerator, Awaitable, Callable
from contextlib import aclosing
from typing import Protocol


class Connection(Protocol):
    async def open(self) -> None: ...

    async def read_line(self) -> str | None:
        """Wait for the next line of the log and return it; return None at its end."""

    async def close(self) -> None:
        """Say goodbye to the server and hang up, which takes a while."""


async def lines(connection: Connection) -> AsyncGenerator[str, None]:
    """Give the lines of the server's log as they come; open the connection before and close it afterwards."""
    await connection.open()
    try:
        while (line := await connection.read_line()) is not None:
            yield line
    finally:
        await connection.close()


async def find(connection: Connection, wanted: Callable[[str], Awaitable[bool]]) -> str | None:
    """Return the first line for which `await wanted(line)` is true, or None if there is none."""
    async with aclosing(lines(connection)) as stream:  # awaits stream.aclose() however the block is left
        async for line in stream:
            if await wanted(line):
                return line
    return None
