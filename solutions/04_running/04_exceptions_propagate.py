"""What the coroutine raises comes out of asyncio.run() as the very same object, with one exception.

So an ordinary `except` around asyncio.run() does what it would do around a function call, and the traceback leads from
the caller right into the coroutine. The one exception is StopIteration: Python turns it into a RuntimeError where it
would leave a coroutine, since that is how a coroutine says that it has returned.

コルーチンが発生させた例外は、1種類を除いて、まったく同じオブジェクトのまま asyncio.run() の外に出てきます。

ですから、asyncio.run() を囲む `except` は、関数呼び出しを囲むときと同じように働き、トレースバックも呼び出し元から
コルーチンの中までつながります。除かれる1種類は StopIteration です。コルーチンはこれで「戻った」ことを表すので、
コルーチンの外に出ようとすると、Python が RuntimeError に変えます。
"""

import asyncio
from collections.abc import Coroutine
from typing import Any, TypeVar

T = TypeVar("T")


async def charge(error: BaseException) -> None:
    await asyncio.sleep(1)
    raise error


async def main(error: BaseException) -> None:
    await charge(error)


def order(error: BaseException) -> BaseException | None:
    try:
        asyncio.run(main(error))
    except BaseException as caught:
        return caught
    return None


ARRIVES: dict[str, str] = {
    "ValueError": "the same",
    "KeyboardInterrupt": "the same",
    "asyncio.CancelledError": "the same",
    "StopIteration": "another",  # RuntimeError: a coroutine's own end is a StopIteration
}
TRACEBACK: list[str] = ["order", "main", "charge"]


def run_or(default: T, coro: Coroutine[Any, Any, T]) -> T:
    """Run the coroutine; return its result, or the default if it raised an Exception; let anything else out."""
    try:
        return asyncio.run(coro)
    except Exception:  # CancelledError, KeyboardInterrupt and SystemExit are no Exception: they pass
        return default
