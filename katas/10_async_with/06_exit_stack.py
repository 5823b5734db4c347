"""For contexts whose number is known only at run time, AsyncExitStack does what nested `async with` does.

Complete `with_all`. It does what one `async with connect(host) as connection:` for each host would do, nested in the
order of the hosts, with `work` in the innermost block; but for any number of hosts, none included:
- `connect(host)` gives an asynchronous context manager, and entering that gives the connection. The connections are
  opened one after the other. When all are open, `work` gets the list of them, and what it returns is returned.
- They are closed one after the other, the last one first, and all of them before `with_all` ends: also if one cannot be
  opened (then those that are open are closed, and `work` is not called), if `work` raises, and if `with_all` is
  cancelled, whatever it is doing at that moment. What was raised comes out as it is.
- Closing may fail, too. The others are closed all the same, and the failure comes out at the end.
- The `__aexit__` of each is told of the exception that passes through it, be it of `work` or of the close before it, or
  that there is none. If it is told of one and returns True, that has been dealt with and goes no further. If it was the
  exception of `work`, or of opening, and nothing else fails, `with_all` returns None. If only a close had failed, it
  returns None, as nested blocks do, or the result of `work`, as AsyncExitStack does.

コンテキストの数が実行時まで決まらないときは、AsyncExitStack が、入れ子の `async with` と同じことをしてくれます。

`with_all` を完成させてください。`async with connect(host) as connection:` をホストの順に入れ子にして、いちばん内側で
`work` を呼んだのと同じ動きをします。ただし、ホストの数はいくつでもよく、0 でもかまいません。
- `connect(host)` は非同期コンテキストマネージャを返し、それに入ると接続が得られます。接続は1つずつ順に開きます。
  全部開いたら、接続のリストを `work` に渡し、その戻り値を返します。
- 接続は、最後に開いたものから1つずつ閉じ、`with_all` が終わる前に全部閉じます。1つが開けなかったとき(開いている
  ものを閉じ、`work` は呼びません)も、`work` が例外を出したときも、`with_all` がキャンセルされたときも(何をしている
  途中でも)同じです。出た例外は、そのまま外へ伝えます。
- 閉じるのに失敗することもあります。それでもほかの接続は閉じ、最後にその例外を外へ伝えます。
- 接続を閉じるときは、そこを通る例外を `__aexit__` に渡します。`work` の例外のことも、1つ前に閉じた接続が出した例外の
  こともあり、例外がなければ None を渡します。例外を渡した `__aexit__` が True を返したら、それは処理済みなので、
  そこから先へは伝えません。処理されたのが `work` や開くときの例外で、ほかに失敗がなければ、`with_all` は None を
  返します。閉じるときの失敗だけだったなら、入れ子の `async with` と同じく None を返しても、AsyncExitStack と同じく
  `work` の戻り値を返してもかまいません。
"""

from collections.abc import Awaitable, Callable, Sequence
from contextlib import AbstractAsyncContextManager
from typing import TypeVar

C = TypeVar("C")
T = TypeVar("T")


async def with_all(
    hosts: Sequence[str],
    connect: Callable[[str], AbstractAsyncContextManager[C]],
    work: Callable[[list[C]], Awaitable[T]],
) -> T | None:
    """Return what `work` does with a connection to each host; all of them are closed by then."""
    # TODO: what keeps a list of what is still to be closed, and closes it even if one of them fails?
    raise NotImplementedError
