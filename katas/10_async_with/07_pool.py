"""A context manager that lends something out gets it back, whatever happens in the `async with` block.

Complete `Pool`: `async with pool.borrow() as connection:` lends a connection for the length of the block.
- A connection is lent to one user at a time. One that came back is lent again. Only if none is free, `await connect()`
  opens a new one, and never more than `limit` in all. At first none is open. Nobody has to close them here.
- If all `limit` are lent, `borrow` waits until one comes back, and then goes on at once. Nobody waits while a
  connection is free, or while a place for a new one is.
- However a block ends, its connection comes back. An exception and a cancellation get out of it as they are.
- Nothing is lost if a user is cancelled at any moment, be it while waiting, while `connect()` is at work, while giving
  back, or just as a connection has become free for that user: somebody else gets it. If `connect()` fails, the
  exception reaches its caller, and the place is free for the others, those that wait already included. (Up to Python
  3.12 an asyncio.Condition.notify() is lost with whoever it wakes, if that one is cancelled; notify_all() helps.)
A connection may be any object, also one that is false, like 0.

何かを貸し出すコンテキストマネージャは、`async with` のブロックで何が起きても、貸したものを取り戻します。

`Pool` を完成させてください。`async with pool.borrow() as connection:` で、ブロックの間だけ接続を貸し出します。
- 1つの接続を同時に2人に貸してはいけません。返ってきた接続は、また貸し出します。空いた接続がないときだけ
  `await connect()` で新しく開きますが、開くのは全部で `limit` 個までです。最初は1つも開いていません。接続を閉じる
  必要はありません。
- `limit` 個すべてが貸し出し中なら、`borrow` は1つ返ってくるまで待ち、返ってきたらすぐに進みます。接続や、新しく開く
  ための枠が空いているのに、誰かを待たせてはいけません。
- ブロックがどう終わっても、接続は返ってきます。例外もキャンセルも、そのまま外に出ます。
- 利用者がいつキャンセルされても、何も失われません。待っている間でも、`connect()` の途中でも、返している途中でも、
  ちょうど自分の分の接続が空いたところでも、その分はほかの人に回ります。`connect()` が失敗したら、例外は呼び出した
  人に伝わり、枠は空いて、すでに待っている人も含めてほかの人が使えます。(Python 3.12 までの
  asyncio.Condition.notify() は、起こした相手がキャンセルされると失われます。notify_all() なら大丈夫です。)
接続はどんなオブジェクトでもかまいません。0 のように、偽と判定されるものもあります。
"""

from collections.abc import Awaitable, Callable
from contextlib import AbstractAsyncContextManager
from typing import Generic, TypeVar

C = TypeVar("C")


class Pool(Generic[C]):
    """Lends connections, each to one user at a time, and opens `limit` of them at the most."""

    def __init__(self, connect: Callable[[], Awaitable[C]], limit: int) -> None:
        # TODO: what has to be remembered, and who counts?
        raise NotImplementedError

    def borrow(self) -> AbstractAsyncContextManager[C]:
        """Return a context manager that lends a connection: `async with pool.borrow() as connection:`."""
        # TODO: contextlib can make one of an async generator function
        raise NotImplementedError
