"""Every coroutine is awaitable, but not everything that can be awaited is a coroutine.

To ask whether something can be awaited, use `inspect.isawaitable`: `iscoroutine` knows one kind only, and `hasattr`
misses the generators that `@types.coroutine` marks. And an `async def` with a `yield` in its body makes no coroutine.

コルーチンはすべて await できますが、await できるものがすべてコルーチンとは限りません。

await できるかどうかは `inspect.isawaitable` で調べます。`iscoroutine` が知っているのは1種類だけで、`hasattr` は
`@types.coroutine` の付いたジェネレータを見落とします。`yield` のある `async def` からは、コルーチンはできません。
"""

import asyncio
import types
from collections.abc import AsyncGenerator, Generator
from typing import Any


async def fetch() -> str:
    return "page 1"


async def pages() -> AsyncGenerator[str, None]:
    yield "page 1"


def lines() -> Generator[str, None, None]:
    yield "line 1"


@types.coroutine
def one_turn() -> Generator[None, None, None]:
    yield


class Ticket:
    def __await__(self) -> Generator[None, None, str]:
        yield
        return "seat 12"


def things() -> dict[str, Any]:
    """Return one object of each kind, by name. A loop must be running."""
    future = asyncio.get_running_loop().create_future()
    future.set_result("page 1")
    stream = pages()
    return {
        "coroutine function": fetch,
        "coroutine": fetch(),
        "task": asyncio.create_task(fetch()),
        "future": future,
        "async generator": stream,
        "anext()": anext(stream),
        "object with __await__": Ticket(),
        "generator": lines(),
        "generator with @types.coroutine": one_turn(),
    }


# A row: (inspect.iscoroutine, inspect.isawaitable, hasattr "__await__"), in the form (True, False, True).
ANSWERS: dict[str, tuple[bool, ...]] = {
    "coroutine function": (False, False, False),  # a function: only calling it makes a coroutine
    "coroutine": (True, True, True),
    "task": (False, True, True),  # it drives a coroutine, and is none
    "future": (False, True, True),
    "async generator": (False, False, False),  # it is for `async for`
    "anext()": (False, True, True),  # the next item is what one waits for
    "object with __await__": (False, True, True),
    "generator": (False, False, False),
    "generator with @types.coroutine": (False, True, False),  # a flag on its code, no method: how await itself began
}
