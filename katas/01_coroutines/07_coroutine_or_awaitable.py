"""Every coroutine is awaitable, but not everything that can be awaited is a coroutine.

`things` makes nine objects. For each, write three answers into its row of ANSWERS, True or False, before you look:
what `inspect.iscoroutine(it)` says, what `inspect.isawaitable(it)` says (can it be awaited?), and what
`hasattr(it, "__await__")` says. The tests ask your interpreter.

コルーチンはすべて await できますが、await できるものがすべてコルーチンとは限りません。

`things` は9つのオブジェクトを作ります。それぞれについて、実行する前に3つの答えを予想し、ANSWERS の行に True か False
で書いてください。順に、`inspect.iscoroutine(it)` の答え、`inspect.isawaitable(it)` の答え(await できるか)、
`hasattr(it, "__await__")` の答えです。テストは、いま動いているインタプリタに正解を尋ねます。
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
    "coroutine function": (),  # TODO: three answers, here and in the rows below
    "coroutine": (),
    "task": (),
    "future": (),
    "async generator": (),
    "anext()": (),
    "object with __await__": (),
    "generator": (),
    "generator with @types.coroutine": (),
}
