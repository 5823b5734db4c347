"""A task calls its done callbacks when it ends, however it ends: you can learn of the end without waiting for it.

The loop calls the function soon after the task has ended, with the task as its only argument. Nobody waits for what it
returns: it must be an ordinary function, and what it raises goes to the loop's exception handler.

タスクは、どのような終わり方でも、終わったときに完了コールバックを呼びます。待っていなくても、終わったことがわかります。

ループは、タスクが終わるとすぐに、そのタスクだけを引数にして関数を呼びます。戻り値を受け取る人はいないので、普通の
関数でなければならず、そこで発生した例外はループの例外ハンドラに渡されます。
"""

import asyncio
from collections.abc import Callable, Sequence
from typing import Any


def show_progress(tasks: Sequence[asyncio.Task[Any]], report: Callable[[int, int], None]) -> None:
    """Have `report(done, total)` called once for each task, when it ends: by a value, an error or a cancellation.

    `done` is how many of the tasks have ended so far: 1 at first, one more each time even if some end together, and
    `total` at last. `total` is how many there are. A task that has ended before counts, too; its report may come
    before or after this returns. Without tasks nothing is reported. No further task is made. The tasks end just as
    they would without this, and an error that nobody asks for is still reported by asyncio. Each call of
    show_progress counts for itself.
    """
    done = 0

    def count(_: asyncio.Task[Any]) -> None:  # neither result() nor exception(): how it ended does not matter here
        nonlocal done
        done += 1
        report(done, len(tasks))

    for task in tasks:
        task.add_done_callback(count)
