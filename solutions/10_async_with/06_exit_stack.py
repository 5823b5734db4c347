"""For contexts whose number is known only at run time, AsyncExitStack does what nested `async with` does.

It is entered before the first connection is opened. So whatever fails, and wherever, it is at hand to close those that
are open by then, the last one first, and to tell each of them what has happened.

コンテキストの数が実行時まで決まらないときは、AsyncExitStack が、入れ子の `async with` と同じことをしてくれます。

最初の接続を開く前に AsyncExitStack に入っておきます。そうすれば、どこで何が失敗しても、それまでに開いたものを後ろから
順に閉じ、何が起きたかをそれぞれに伝えてくれます。
"""

from collections.abc import Awaitable, Callable, Sequence
from contextlib import AbstractAsyncContextManager, AsyncExitStack
from typing import TypeVar

C = TypeVar("C")
T = TypeVar("T")


async def with_all(
    hosts: Sequence[str],
    connect: Callable[[str], AbstractAsyncContextManager[C]],
    work: Callable[[list[C]], Awaitable[T]],
) -> T | None:
    """Return what `work` does with a connection to each host; all of them are closed by then."""
    async with AsyncExitStack() as stack:
        # Each is on the stack as soon as it is open: the failure of a later one finds it there.
        connections = [await stack.enter_async_context(connect(host)) for host in hosts]
        return await work(connections)
    return None  # reached if a connection's __aexit__ has dealt with the exception
