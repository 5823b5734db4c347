"""Whatever blocks the loop makes its timers late, and how late they come, the lag, is what everybody else feels.

A monitor in a task of its own would look at the clock for the first time when the work has let it in, too late for a
block in the work's first step. Here the first timer is set before the work begins.

ループをブロックするものがあると、タイマーが遅れます。どれだけ遅れたか(ラグ)が、ほかの全員が受ける影響です。

モニターを専用のタスクにすると、最初に時計を見るのは work が順番を譲ってからになり、work の最初のステップのブロックには
間に合いません。ここでは、work が始まる前に最初のタイマーをかけています。
"""

import asyncio
from collections.abc import Callable, Coroutine
from typing import Any, TypeVar

T = TypeVar("T")


async def watch(work: Callable[[], Coroutine[Any, Any, T]], interval: float) -> tuple[T, list[float]]:
    """Return the result of `work()`, and by how many seconds each wake-up of the monitor came too late."""
    loop = asyncio.get_running_loop()
    lags: list[float] = []

    def wake_up() -> None:
        nonlocal due, timer
        lags.append(max(0.0, loop.time() - due))  # a timer may come early by the resolution of the clock
        due = loop.time() + interval  # from now: what was missed meanwhile is in this lag already
        timer = loop.call_at(due, wake_up)

    due = loop.time() + interval
    timer = loop.call_at(due, wake_up)
    try:
        result = await work()
    finally:
        timer.cancel()
    if loop.time() > due:
        lags.append(loop.time() - due)  # the work blocked to its end, and the timer had no chance to come
    return result, lags
