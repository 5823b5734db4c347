"""'From that tick on it is to be cancelled, and cancelling it once more does no harm.'

Each cancel() raises CancelledError once more, where the task waits next: in the middle of its cleanup.
"""

import asyncio

CAUGHT_BY = ["test_it_is_cancelled_only_once"]
SAYS = "and not at those that come later"


async def stop_after(ticks, ticker):
    seen = 0

    def tick():
        nonlocal seen
        seen += 1
        if seen >= ticks:
            task.cancel()

    task = asyncio.create_task(ticker(tick))
    await asyncio.gather(task, return_exceptions=True)
    if task.cancelled():
        return "cancelled"
    return "done" if task.exception() is None else "failed"
