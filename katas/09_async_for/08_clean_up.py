"""Leaving `async for` early does not close the generator; `contextlib.aclosing` does, and waits until it is closed.

`find` reads a server's log and returns as soon as it has the line it looks for. But the connection is then still
open. Fix `find`; `lines` is right as it is. When `find` ends, the connection has been closed, once, and closing is over
(it takes a while). That holds however it ends: a line was found, the log is at its end, `wanted` raises, or the task is
cancelled. Errors and cancellation reach the caller, and no line is read after the one that was wanted (a log may have
no end).

`async for` を途中で抜けても、ジェネレータは自動では閉じません。`contextlib.aclosing` は閉じて、閉じ終わるまで待ちます。

`find` はサーバーのログを読み、目当ての行が見つかればすぐに返しますが(なければ None)、接続が開いたままです。`find`
を直してください。`lines` はこのままで正しいコードです。`find` が終わったとき、接続は一度だけ閉じられ、閉じる処理
(少し時間がかかります)も済んでいなければなりません。行が見つかった場合も、ログの終わりに達した場合も、`wanted` が
例外を出した場合も、タスクがキャンセルされた場合も同じです。例外とキャンセルは呼び出し元へ伝えます。目当ての行より
先は読まないでください(終わりのないログもあります)。
"""

from collections.abc import AsyncGenerator, Awaitable, Callable
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
    async for line in lines(connection):  # TODO: who closes the generator after `return`, and when?
        if await wanted(line):
            return line
    return None
