"""gather() is made of tasks, a wait for all of them, and rules for failures and for cancellation.

wait(FIRST_COMPLETED) comes back for every end, a cancelled child's too (FIRST_EXCEPTION would not count that one). What
it leaves undone is here: to pass on the cancellation, and to take the exceptions of those that fail later.

gather() の中身は、タスクと、全部が終わるのを待つことと、誰かが失敗したりキャンセルされたりしたときの決まりです。

wait(FIRST_COMPLETED) は、キャンセルされた子も含めて、誰かが終わるたびに戻ります。(FIRST_EXCEPTION はキャンセルを
数えません。)wait() がしないこと、つまりキャンセルを子に伝えることと、あとから失敗した子の例外を引き取ることは、自分で
行います。
"""

import asyncio
from collections.abc import Coroutine
from typing import Any


def _take_exception(task: asyncio.Task[Any]) -> None:
    if not task.cancelled():
        task.exception()  # looked at, so that asyncio does not report it as never retrieved


async def my_gather(*children: Coroutine[Any, Any, Any] | asyncio.Task[Any]) -> list[Any]:
    """Return the results of all children in their order; raise the first exception as soon as it happens."""
    tasks = [asyncio.ensure_future(child) for child in children]  # leaves a task as it is
    for task in tasks:
        task.add_done_callback(_take_exception)
    pending = set(tasks)
    while pending:
        try:
            done, pending = await asyncio.wait(pending, return_when=asyncio.FIRST_COMPLETED)
        except asyncio.CancelledError:  # ours: what a child raises does not come out of wait()
            for task in tasks:
                task.cancel()
            raise
        for task in done:
            task.result()  # raises if the child has failed or was cancelled; the others go on
    return [task.result() for task in tasks]
