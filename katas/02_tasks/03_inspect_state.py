"""A task can be asked at any time whether it has ended, and how; a coroutine cannot be asked that.

Complete `status`, an ordinary function: it looks at a task and says at once how things stand.

- "pending": the task has not ended, even if somebody has already asked it to stop with `cancel()`;
- "cancelled": it ended with CancelledError;
- "failed": it ended with any other exception, also one that is false in an `if`, as an empty list is;
- "done": it returned, whatever it returned: None, or an exception object, is a result like any other.

`status` never waits, never raises an exception, and leaves the task as it is.

タスクには、終わったかどうか、どう終わったかをいつでも尋ねられます。コルーチンには尋ねられません。

普通の関数 `status` を完成させてください。タスクを調べて、今の状態をその場で答えます。

- "pending": まだ終わっていない。`cancel()` で止めるよう頼まれていても、終わるまでは "pending" です。
- "cancelled": CancelledError で終わった。
- "failed": それ以外の例外で終わった。どの例外でも同じで、空のリストのように `if` で偽になる例外も含みます。
- "done": return で終わった。戻り値は何でもかまいません。None や例外オブジェクトも、普通の結果です。

`status` は待ちません。例外も発生させません。タスクの状態も変えません。
"""

import asyncio
from typing import Any


def status(task: asyncio.Task[Any]) -> str:
    """Return "pending", "cancelled", "failed" or "done"; wait for nothing, raise nothing, change nothing."""
    # TODO: some of a task's methods raise when they are asked too early; which question comes first?
    raise NotImplementedError
