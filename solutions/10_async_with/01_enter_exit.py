"""`async with` awaits `__aenter__()` before its block and `__aexit__()` after it, however the block ends.

The `async` is there for these two awaits: while the server answers, the other tasks run. In all else it is a `with`:
the exit is called for every way out, and unless it returns a true value, an exception goes on its way.

`async with` は、ブロックの前に `__aenter__()` を await し、ブロックがどう終わっても、そのあと `__aexit__()` を await
します。

`async` が付くのは、この2つの await のためです。サーバーの返事を待つ間も、ほかのタスクは動けます。
それ以外は `with` と同じです。どう抜けても終了側が呼ばれ、そこで真の値を返さない限り、例外はそのまま外へ出ます。
"""

from types import TracebackType
from typing import Protocol


class Server(Protocol):
    async def log_in(self, name: str) -> str:
        """Log the user in and return a token; raise PermissionError if the server refuses."""

    async def log_out(self, token: str) -> None:
        """Log the user of this token out."""


class Login:
    def __init__(self, server: Server, name: str) -> None:
        self.server = server
        self.name = name

    async def __aenter__(self) -> str:
        """Log in; return what `as` is to give."""
        self.token = await self.server.log_in(self.name)
        return self.token  # not self: what `as` gives is whatever is returned here

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        """Log out; the three arguments tell of the exception with which the block ended: None if there was none."""
        await self.server.log_out(self.token)
