"""`async with` awaits `__aenter__()` before its block and `__aexit__()` after it, however the block ends.

Complete the two methods of `Login`, which is used like this:

    async with Login(server, "ann") as token:
        ...  # ann is logged in

- Making the object does nothing yet. `async with` logs in, and the block begins when that is over.
- `as` gives the token with which the server answered: any string, also an empty one.
- At the end of the block the token is logged out, once, and what comes after the block begins when that is over. This
  holds however the block ends: at its last line, by `return` or `break`, by an exception of any class, or because it
  is cancelled.
- Exceptions and cancellations get out of the block. If the server refuses to log in, its exception gets out, the block
  does not run, and nobody is logged out.
- Each object is used for one block; several of them may be in use at the same time, also for the same name.

`async with` は、ブロックの前に `__aenter__()` を await し、ブロックがどう終わっても、そのあと `__aexit__()` を await
します。

`Login` の2つのメソッドを完成させてください。次のように使います。

    async with Login(server, "ann") as token:
        ...  # ここでは ann がログインしている

- オブジェクトを作るだけでは何も起きません。ログインするのは `async with` で、それが済んでからブロックが始まります。
- `as` で受け取るのは、サーバーが返したトークンです。どんな文字列もありえます(空文字列も)。
- ブロックが終わるときに、そのトークンを1回だけログアウトします。ブロックより後のコードは、それが済んでから始まります。
  最後の行まで進んだ場合も、`return` や `break` で抜けた場合も、どんな種類の例外で終わった場合も、キャンセルされた場合も
  同じです。
- 例外とキャンセルはブロックの外へ出します。サーバーがログインを断ったら、その例外が外に出ます。ブロックは実行されず、
  ログアウトもしません。
- 1つのオブジェクトは1つのブロックにだけ使います。複数のオブジェクトが同時に使われることも、
  名前が同じこともあります。
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
        raise NotImplementedError  # TODO

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        """Log out; the three arguments tell of the exception with which the block ended: None if there was none."""
        raise NotImplementedError  # TODO
