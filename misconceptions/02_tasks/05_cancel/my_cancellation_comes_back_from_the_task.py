"""'`await task` hands my cancellation on to the task, and the task gives it back to me.'

Only if the task lets it out. If it returns or fails instead, that is what `await task` gives, and mine is lost.
"""

import asyncio

CAUGHT_BY = ["test_the_end_of_the_task_does_not_hide_that_cancellation"]
SAYS = "in place of your own cancellation"


async def stop_after(ticks, ticker):
    seen = 0

    def tick():
        nonlocal seen
        seen += 1
        if seen == ticks:
            task.cancel()

    task = asyncio.create_task(ticker(tick))
    try:
        await task
    except asyncio.CancelledError:
        if asyncio.current_task().cancelling():
            raise
        return "cancelled"
    except Exception:
        return "failed"
    return "done"
