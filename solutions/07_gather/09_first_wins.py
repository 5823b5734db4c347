"""The first to end wins the race; the losers must be cancelled, and their end awaited.

asyncio.wait() returns when the first has ended, and does nothing to the others: it neither cancels them nor looks at
their exceptions. `finally` does both, and also when the cancellation comes from outside.

最初に終わったものが勝ちです。負けたものはキャンセルし、その終わりを待たなければなりません。

asyncio.wait() は最初の1つが終わると戻りますが、ほかのタスクには何もしません。キャンセルもせず、例外も見ません。どちらも
`finally` で行うので、外からキャンセルされたときにも後始末ができます。
"""

import asyncio
from collections.abc import Callable, Coroutine, Sequence
from typing import Any, TypeVar

T = TypeVar("T")


async def fastest(servers: Sequence[str], ask: Callable[[str], Coroutine[Any, Any, T]]) -> T:
    """Return or raise what the first `ask(server)` that ends returns or raises; the others have ended by then, too."""
    if not servers:
        raise ValueError("no servers to ask")
    tasks = [asyncio.create_task(ask(server)) for server in servers]
    try:
        done, _ = await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
        return done.pop().result()  # returns or raises
    finally:
        for task in tasks:
            task.cancel()  # only asks; for a task that is done it does nothing
        await asyncio.gather(*tasks, return_exceptions=True)  # waits for their end, and takes their exceptions
