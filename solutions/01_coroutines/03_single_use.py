"""A coroutine object runs once; to try again you need a new one.

`retry` takes a function, not a coroutine, because each call of that function makes a fresh coroutine object.

コルーチンオブジェクトは1回しか実行できません。やり直すには、新しく作る必要があります。

`retry` がコルーチンではなく関数を受け取るのは、呼ぶたびに新しいコルーチンオブジェクトが得られるからです。
"""

from collections.abc import Awaitable, Callable
from typing import TypeVar

T = TypeVar("T")


async def retry(attempt: Callable[[], Awaitable[T]], times: int) -> T:
    """Return the first result of `attempt()`; raise its last exception, as it is, after `times` failures.

    Whatever an attempt returns is a result, even None or an exception object; any Exception that it raises is a
    failure. `times` is at least 1.
    """
    for _ in range(times - 1):
        try:
            return await attempt()  # a new coroutine object each time round
        except Exception:  # CancelledError is a BaseException: it passes
            continue
    return await attempt()
