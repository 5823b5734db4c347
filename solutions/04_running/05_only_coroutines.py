"""What asyncio.run() takes depends on the Python version: a coroutine always, any other awaitable from 3.14 on.

A coroutine that does nothing but await is the bridge: asyncio.run() takes it everywhere, and `await` takes the rest,
inside the running loop, where futures and tasks can be made.

asyncio.run() が何を受け取るかは、バージョンによります。コルーチンはいつでも、ほかの awaitable は 3.14 から渡せます。

await するだけのコルーチンが橋渡しになります。それならどのバージョンの asyncio.run() でも受け取れますし、中の `await` は
awaitable なら何でも受け取れます。しかも、ループが動いている中なので、Future や Task を作ることもできます。
"""

import asyncio
import sys
from collections.abc import AsyncIterator, Awaitable, Generator
from typing import Any, TypeVar

T = TypeVar("T")


class Order:
    """An awaitable that is no coroutine: it gives its item after a second."""

    def __await__(self) -> Generator[Any, None, str]:
        yield from asyncio.sleep(1).__await__()
        return "tea"


async def order() -> str:
    return await Order()


async def orders() -> AsyncIterator[str]:
    yield await Order()


def attempt(value: Any) -> str:
    try:
        asyncio.run(value)
    except (TypeError, ValueError) as error:
        return type(error).__name__
    return "result"


NEW = sys.version_info >= (3, 14)
REFUSED = "TypeError" if NEW else "ValueError"
OUTCOMES: dict[str, str] = {
    "order()": "result",
    "order": REFUSED,  # the function; calling it makes the coroutine
    "Order()": "result" if NEW else "ValueError",
    "orders()": REFUSED,  # an async generator is for `async for`
    "42": REFUSED,
}


def run_any(awaitable: Awaitable[T]) -> T:
    """Return the result of the awaitable, whatever kind it is; raise TypeError for what cannot be awaited."""

    async def waiter() -> T:
        return await awaitable  # raises TypeError itself for what it cannot await

    return asyncio.run(waiter())
