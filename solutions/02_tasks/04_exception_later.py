"""A task keeps its exception until somebody asks for it; a coroutine that is awaited raises it at once.

`gather` makes a task of each coroutine and, with `return_exceptions=True`, asks each for its exception instead of
raising the first. A cancellation of the caller is not an outcome: gather passes it to the tasks, waits for them, and
lets it out. By hand it is create_task, asyncio.wait, then cancelled(), exception() and result() of each task.

タスクの例外は、誰かが調べるまでタスクの中に残ります。コルーチンを await すると、例外はその場で発生します。

`gather` はコルーチンをそれぞれタスクにします。`return_exceptions=True` を付けると、最初の例外を発生させる代わりに、
各タスクの例外を集めます。呼び出し元のキャンセルは結末には数えません。タスクに伝え、終わりを待ち、そのまま外へ出します。
自分で書くなら、create_task と asyncio.wait のあと、タスクごとに cancelled()、exception()、result() を調べます。
"""

import asyncio
from collections.abc import Coroutine, Iterable
from typing import Any, TypeVar

T = TypeVar("T")


async def outcomes(coros: Iterable[Coroutine[Any, Any, T]]) -> list[T | BaseException]:
    """Run the coroutines concurrently; return for each, in order, its result or its exception; raise none of these.

    When cancelled, cancel the coroutines, wait until they have ended, and let CancelledError out.
    """
    return await asyncio.gather(*coros, return_exceptions=True)  # the exceptions as values, not raised
