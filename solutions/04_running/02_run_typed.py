"""A type variable says what run() promises: what the coroutine will return is what run() returns.

Coroutine[Any, Any, T] has three places: what it yields, what it is sent, and what it returns. The third is the one that
callers see, and the same T in the result passes it on. Two results of different types take two variables.

run() が約束すること、つまり「コルーチンが返すものを、そのまま返す」ということは、型変数で表せます。

Coroutine[Any, Any, T] の3つの場所は、yield するもの、send で受け取るもの、return するものです。呼び出し側に見えるのは
3つ目だけで、戻り値にも同じ T を書くと、その型がそのまま伝わります。2つの結果の型が違いうるなら、型変数も2つ必要です。
"""

import asyncio
from collections.abc import Coroutine
from typing import Any, TypeVar

T = TypeVar("T")
U = TypeVar("U")


async def price(item: str) -> float:
    await asyncio.sleep(1)
    return 2.5


async def in_stock(item: str) -> bool:
    await asyncio.sleep(1)
    return True


def run(coro: Coroutine[Any, Any, T]) -> T:  # the same T: what goes in as a result comes out
    """Run the coroutine on a new event loop and return its result."""
    loop = asyncio.new_event_loop()
    try:
        asyncio.set_event_loop(loop)
        return loop.run_until_complete(coro)
    finally:
        asyncio.set_event_loop(None)
        loop.close()


def run_both(first: Coroutine[Any, Any, T], second: Coroutine[Any, Any, U]) -> tuple[T, U]:
    """Run the two coroutines one after the other and return both results."""
    return run(first), run(second)
