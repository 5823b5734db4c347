"""An async generator object: is it a coroutine, is it awaitable, or neither?

1. Read `program` and write into OUTPUT the four lines that it shows if `show` is `print`.
2. Write into ANSWERS what the interpreter answers to each question: True or False. `gen` is `async_gen()`.
3. Write into AWAIT_GIVES what `await gen` gives: "1", "[1, 2]", "None" or "TypeError".
4. Two notes contradict each other. Write into RIGHT_NOTE which one is right: "A" or "B". (Awaitable means: `await`
   takes it.)

非同期ジェネレータオブジェクトはコルーチンですか。awaitable(await できるもの)ですか。それとも、どちらでもありませんか。

1. `program` を読み、`show` が `print` なら出力される4行を OUTPUT に書いてください。
2. 各質問にインタプリタが何と答えるか(True か False)を ANSWERS に書いてください。`gen` は `async_gen()` です。
3. `await gen` がどうなるかを AWAIT_GIVES に書いてください。"1"、"[1, 2]"、"None"、"TypeError" のどれかです。
4. 2つのメモが食い違っています。A は「コルーチンでも awaitable でもない」、B は「コルーチンではないが、awaitable
   である」です。どちらが正しいか、"A" か "B" を RIGHT_NOTE に書いてください。
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


OUTPUT: list[str] = []  # TODO: one string for each line

# TODO: True or False
ANSWERS: dict[str, bool | None] = {
    "inspect.iscoroutinefunction(async_gen)": None,
    "inspect.iscoroutine(gen)": None,
    "inspect.isasyncgen(gen)": None,
    "hasattr(gen, '__aiter__')": None,
    "hasattr(gen, '__await__')": None,
    "inspect.isawaitable(gen)": None,
}

AWAIT_GIVES = ""  # TODO

RIGHT_NOTE = ""  # TODO
