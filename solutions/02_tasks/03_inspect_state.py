"""A task can be asked at any time whether it has ended, and how; a coroutine cannot be asked that.

The order of the questions matters: `exception()` raises InvalidStateError while the task is pending, and
CancelledError when it was cancelled. After these two it returns the exception, or None. Asking for the exception
counts as having seen it: asyncio will not report it as "never retrieved" any more.

タスクには、終わったかどうか、どう終わったかをいつでも尋ねられます。コルーチンには尋ねられません。

尋ねる順番が大切です。`exception()` は、まだ終わっていなければ InvalidStateError を、キャンセルで終わっていれば
CancelledError を発生させます。この2つを先に除けば、例外か None が返ります。なお、一度 `exception()` で調べた例外は、
誰かが確かめたものとみなされ、"never retrieved" とは報告されなくなります。
"""

import asyncio
from typing import Any


def status(task: asyncio.Task[Any]) -> str:
    """Return "pending", "cancelled", "failed" or "done"; wait for nothing, raise nothing, change nothing."""
    if not task.done():
        return "pending"
    if task.cancelled():  # before exception(), which would raise CancelledError
        return "cancelled"
    return "done" if task.exception() is None else "failed"
