"""asyncio can list the tasks of a loop that are not done yet; of coroutines nobody keeps a list.

The loop has to know its tasks to run them. A coroutine object is known to whoever holds it, and to the task that
awaits it.

asyncio は、ループ上のまだ終わっていないタスクを一覧できます。コルーチンのほうには、一覧がどこにもありません。

タスクは、実行するためにループが把握しています。コルーチンオブジェクトを知っているのは、それを持っている側と、await
しているタスクだけです。
"""

import asyncio


def census() -> list[str]:
    """Return the names of all other tasks of the running loop that are not done yet, sorted.

    The task that calls this is left out, whatever its name. One that has not begun, or is still cleaning up after a
    cancellation, is there. Every task has an entry of its own, so that a name may stand there twice. In a callback,
    where no task is the current one, none is left out. Tasks of other loops are never there.
    """
    me = asyncio.current_task()  # None in a callback
    return sorted(task.get_name() for task in asyncio.all_tasks() if task is not me)  # names may be shared, tasks not
