"""A coroutine has no cancel(), but close() ends it where it waits, and throw() raises an exception there.

A Task's cancel() is throw(CancelledError()) by way of the event loop, which can also resume a cleanup that awaits.

コルーチンに cancel() はありませんが、待っているところで、close() は実行を終わらせ、throw() は例外を発生させます。

Task の cancel() は、イベントループ経由の throw(CancelledError()) です。だから await を含む後始末も再開できます。
"""

import inspect
from collections.abc import Coroutine
from typing import Any


class CleanupNeedsALoop(Exception):
    """The coroutine's cleanup waits for something, and without an event loop nobody can resume it."""


def stop(coroutine: Coroutine[Any, Any, Any]) -> None:
    """End the coroutine where it is waiting, so that its `finally` blocks run before this function returns.

    One that has not started yet never runs. One that has ended already is left as it is; that is no error.
    Raises CleanupNeedsALoop if the coroutine does not end, because its own cleanup waits for something.
    An exception that the cleanup raises reaches the caller as it is, even a RuntimeError or a CancelledError.
    """
    try:
        coroutine.close()
    except RuntimeError as error:
        if inspect.getcoroutinestate(coroutine) == inspect.CORO_CLOSED:
            raise  # it did end: the error is its own
        raise CleanupNeedsALoop(f"{coroutine.__qualname__}() waits in its cleanup") from error


def interrupt(coroutine: Coroutine[Any, Any, Any], error: Exception) -> bool:
    """Raise `error` in the coroutine, at the await where it is waiting.

    Returns True if the coroutine caught it and then returned, False if it caught it and now waits for something else.
    If the coroutine does not catch it, that same exception reaches the caller.
    """
    try:
        coroutine.throw(error)
    except StopIteration:  # how a coroutine says that it returned
        return True
    return False  # throw() came back with what the coroutine awaits next
