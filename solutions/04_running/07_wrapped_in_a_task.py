"""asyncio.run() makes a Task of its coroutine, and whoever gets hold of that Task can cancel it, even another thread.

run() hands nobody its Task, but the coroutine can ask for it with current_task(). A Task belongs to the thread of its
loop: task.cancel() from another thread would not wake the loop, so call_soon_threadsafe() asks the loop to do it.

asyncio.run() はコルーチンからタスクを作ります。そのタスクさえ手に入れば、別のスレッドからでもキャンセルできます。

run() はタスクを渡してくれませんが、コルーチンの中なら current_task() で手に入ります。タスクはループのスレッドの
ものです。別のスレッドで task.cancel() を呼んでもループは起きないので、call_soon_threadsafe() でループに頼みます。
"""

import asyncio
import threading
from collections.abc import Coroutine
from contextlib import suppress
from typing import Any, TypeVar

T = TypeVar("T")


async def this_task() -> asyncio.Task[Any]:
    """Return the Task that runs the coroutine which awaits this."""
    task = asyncio.current_task()
    assert task is not None  # a coroutine that runs in a callback would have none
    return task


def run_guarded(coroutine: Coroutine[Any, Any, T], alarm: threading.Event) -> T:
    """Return the result of the coroutine; a thread cancels it when `alarm` is set: then this raises CancelledError."""

    async def guarded() -> T:
        loop, task = asyncio.get_running_loop(), await this_task()

        def watch() -> None:
            alarm.wait()
            with suppress(RuntimeError):  # the loop may be closed by now
                loop.call_soon_threadsafe(task.cancel)  # wakes the loop, and cancels in the loop's own thread

        threading.Thread(target=watch, daemon=True).start()
        return await coroutine

    return asyncio.run(guarded())
