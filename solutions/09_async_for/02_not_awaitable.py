"""An async generator object is neither a coroutine nor awaitable: only `async for` and its kin take its values.

An await gives one value and ends; an async generator has any number of values. So it has `__aiter__` in place of
`__await__`. What can be awaited is each single step: `anext(gen)`.

非同期ジェネレータオブジェクトはコルーチンでも awaitable でもありません。値を受け取るのは `async for` などです。

await は値を1つ返して終わりますが、非同期ジェネレータの値はいくつもあります。だから `__await__` ではなく `__aiter__` を
持っています。await できるのは一歩ずつ、つまり `anext(gen)` です。
"""

import inspect
from collections.abc import AsyncIterator, Callable

NOTES = {
    "A": "An async generator object is neither a coroutine nor awaitable.",
    "B": "An async generator object is not a coroutine, but it is awaitable.",
}


async def async_gen() -> AsyncIterator[int]:
    yield 1
    yield 2


async def program(show: Callable[[object], None]) -> None:
    gen = async_gen()
    show(inspect.iscoroutine(gen))
    show(hasattr(gen, "__await__"))
    async for value in gen:
        show(value)


OUTPUT: list[str] = ["False", "False", "1", "2"]

ANSWERS: dict[str, bool | None] = {
    "inspect.iscoroutinefunction(async_gen)": False,  # the yield makes it an async generator function instead
    "inspect.iscoroutine(gen)": False,
    "inspect.isasyncgen(gen)": True,
    "hasattr(gen, '__aiter__')": True,
    "hasattr(gen, '__await__')": False,
    "inspect.isawaitable(gen)": False,
}

AWAIT_GIVES = "TypeError"

RIGHT_NOTE = "A"
