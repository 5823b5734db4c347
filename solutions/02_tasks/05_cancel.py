"""`cancel()` asks a task to stop; it has stopped when it has been awaited, and then it can be asked how.

`await task` would raise CancelledError for either of two reasons: the task was cancelled, or this function was. So
`gather` waits here: with `return_exceptions=True` it raises for the second reason only, and then it has passed the
cancellation on to the task and waited for it.

`cancel()` は、タスクに停止を頼むだけです。await し終えるまでは止まったと言えず、どう終わったかもわかりません。

`await task` が CancelledError になる理由は2つあります。タスクがキャンセルされたか、この関数がキャンセルされたかです。
そこで `gather` で待ちます。`return_exceptions=True` なら、CancelledError が出るのは後者のときだけで、そのときは
タスクにもキャンセルを伝え、終わるまで待ってくれます。
"""

import asyncio
from collections.abc import Callable, Coroutine
from typing import Any

Ticker = Callable[[Callable[[], None]], Coroutine[Any, Any, None]]  # a coroutine function that takes `tick`


async def kitchen_clock(tick: Callable[[], None]) -> None:
    """Tick once a second, for ever; putting the hands back takes half a second. Try `stop_after` on it."""
    try:
        while True:
            await asyncio.sleep(1)
            tick()
    finally:
        await asyncio.sleep(0.5)


async def stop_after(ticks: int, ticker: Ticker) -> str:
    """Cancel a task that runs `ticker(tick)` at its `ticks`-th tick (1 or more); return how it ended, when it has."""
    seen = 0

    def tick() -> None:
        nonlocal seen
        seen += 1
        if seen == ticks:
            task.cancel()  # a request: CancelledError is raised where the ticker waits next

    task = asyncio.create_task(ticker(tick))
    await asyncio.gather(task, return_exceptions=True)  # until it has ended, cleanup and all
    if task.cancelled():
        return "cancelled"
    return "done" if task.exception() is None else "failed"
