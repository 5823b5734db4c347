"""A Runner keeps one event loop for several runs, so a connection, which belongs to one loop, lives on between them.

Write `session`. It gives an ordinary, synchronous program a connection that is asynchronous inside:

    with session(connect) as ask:
        print(ask("price"), ask("stock"))

- When the block is entered, `connect()` is run; it returns a Connection, or raises. Each block has one connection.
- `ask(question)` runs `connection.ask(question)` and returns the answer or raises what that raises. After an error
  the next question can be asked.
- The connection has a task and a queue of its own, which work only on the loop in which it was made, and which live as
  long as the connection. So all of it runs on one loop, in the thread of the caller.
- When the block is left, however that happens, `connection.close()` is run, once: not again where it fails itself.
- In the end all is as after asyncio.run(), also where connect() or close() fails: tasks that are left over have been
  cancelled and have cleaned up, and the loop is closed. Exceptions, also those of the block, reach the caller.

Runner は、1つのイベントループを何回もの実行で使い続けます。ループに結び付いた接続も、次の実行でそのまま使えます。

`session` を書いてください。中身が非同期の接続を、普通の同期プログラムから使えるようにするものです。

    with session(connect) as ask:
        print(ask("price"), ask("stock"))

- ブロックに入るときに `connect()` を実行します。Connection が返るか、例外が発生します。接続はブロックごとに1つです。
- `ask(question)` は `connection.ask(question)` を実行して、答えを返します。そこで発生した例外は、そのまま送出します。
  例外のあとも、次の質問ができます。
- 接続の中にはタスクとキューがあります。どちらも接続を作ったループでしか動かず、接続と同じだけ生き続けます。
  ですから、すべてを同じ1つのループの上で、呼び出し元のスレッドで実行します。
- ブロックを抜けるときは、どんな抜け方でも `connection.close()` を1回実行します。失敗しても、やり直しません。
- 最後は asyncio.run() のあとと同じ状態にします。connect() や close() が失敗したときも同じです。残ったタスクは
  キャンセルされて後始末も終わり、ループは閉じています。例外は、ブロックの中のものも含めて呼び出し元に届きます。
"""

from collections.abc import Callable, Coroutine
from contextlib import AbstractContextManager
from typing import Any, Protocol


class Connection(Protocol):
    async def ask(self, question: str) -> Any:
        """Return the answer to the question, or raise an exception."""

    async def close(self) -> None:
        """Say goodbye to the other side."""


def session(connect: Callable[[], Coroutine[Any, Any, Connection]]) -> AbstractContextManager[Callable[[str], Any]]:
    """Return a context manager that gives `ask`; write it as a class or as a generator, as you like."""
    # TODO: which loop does `connection.ask(question)` run on, and who closes that loop?
    raise NotImplementedError
