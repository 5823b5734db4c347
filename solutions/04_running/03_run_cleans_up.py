"""When the main coroutine ends, asyncio.run() still ends what is left: tasks, async generators, executor.

All of it needs a loop that runs: a cancelled task, too, goes on only when the loop takes its next step. So the cleaning
comes before close(), in `finally`, and a `finally` of its own sees to it that the loop is closed even so.

メインのコルーチンが終わると、asyncio.run() は残ったタスク、非同期ジェネレータ、executor を後始末します。

どの後始末にも、動いているループが必要です。キャンセルされたタスクでさえ、ループが次の一歩を進めるまでは何もできません。
そこで、close() の前に `finally` の中で後始末をします。その途中で何か起きてもループが必ずクローズされるように、もう1つ
内側にも `finally` があります。
"""

import asyncio
from collections.abc import Coroutine
from typing import Any, TypeVar

T = TypeVar("T")


def run(coro: Coroutine[Any, Any, T]) -> T:
    """Run the coroutine on a new event loop; return its result or raise its exception, with nothing left behind."""
    loop = asyncio.new_event_loop()
    try:
        asyncio.set_event_loop(loop)
        return loop.run_until_complete(coro)
    finally:
        try:
            _end_tasks(loop)
            loop.run_until_complete(loop.shutdown_asyncgens())
            loop.run_until_complete(loop.shutdown_default_executor())
        finally:
            asyncio.set_event_loop(None)
            loop.close()


def _end_tasks(loop: asyncio.AbstractEventLoop) -> None:
    tasks = asyncio.all_tasks(loop)
    for task in tasks:
        task.cancel()  # asks only: the task ends when the loop has run it on
    if tasks:
        loop.run_until_complete(asyncio.wait(tasks))  # unlike gather(), it waits for all when one of them fails
    for task in tasks:
        if not task.cancelled() and (error := task.exception()):
            message = "a task raised while it was being cancelled"
            loop.call_exception_handler({"message": message, "exception": error, "task": task})
