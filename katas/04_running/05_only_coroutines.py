"""What asyncio.run() takes depends on the Python version: a coroutine always, any other awaitable from 3.14 on.

1. `attempt(value)` hands a value to asyncio.run() and tells what came of it. Write into OUTCOMES what it gives on the
   Python that you use: "result" if asyncio.run() runs it, or the name of the exception, "ValueError" or "TypeError".
   Whether the version is 3.14 or later, `sys.version_info` can tell you, and your answer may use it.
2. Complete `run_any`, which accepts on every version whatever can be awaited: coroutines, and objects that behave like
   a future or a task (which come to life only when they are awaited in a running loop). It returns the result, whatever
   value that is (an exception object, too), or raises the exception that comes from the awaitable, as it is, whatever
   its type (a ValueError or TypeError, too). Each awaitable is awaited once. Anything that cannot be awaited is refused
   with TypeError: a plain value, a function, an async generator.

asyncio.run() が何を受け取るかは、バージョンによります。コルーチンはいつでも、ほかの awaitable は 3.14 から渡せます。

1. `attempt(value)` は、値を asyncio.run() に渡し、どうなったかを返します。いま使っている Python での答えを OUTCOMES に
   書いてください。asyncio.run() が実行できれば "result"、そうでなければ例外の名前 "ValueError" か "TypeError" です。
   3.14 以降かどうかは `sys.version_info` でわかるので、答えの中で使ってもかまいません。
2. `run_any` を完成させてください。どのバージョンでも、await できるものなら何でも受け取ります。コルーチンのほかに、
   Future や Task のようにふるまうオブジェクト(動いているループの中で await されて、はじめて動き出すもの)もあります。
   結果は、例外オブジェクトも含めて、どんな値でもそのまま返します。awaitable から出た例外は、
   ValueError や TypeError も含めて、そのまま外に出します。await するのは1回だけです。await できないもの
   (普通の値、関数、非同期ジェネレータ)は TypeError で拒否します。
"""

import asyncio
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


OUTCOMES: dict[str, str] = {  # TODO: "result", "ValueError" or "TypeError"
    "order()": "",
    "order": "",
    "Order()": "",
    "orders()": "",
    "42": "",
}


def run_any(awaitable: Awaitable[T]) -> T:
    """Return the result of the awaitable, whatever kind it is; raise TypeError for what cannot be awaited."""
    # TODO
    raise NotImplementedError
