"""'I have cancelled it, so it is cancelled.'

It was asked. Its cleanup may fail, or it may return all the same: only the task knows.
"""

import asyncio

CAUGHT_BY = ["test_answer_is_how_the_task_ended"]
SAYS = "Ask the task after its end"


async def stop_after(ticks, ticker):
    seen = 0

    def tick():
        nonlocal seen
        seen += 1
        if seen == ticks:
            task.cancel()

    task = asyncio.create_task(ticker(tick))
    await asyncio.gather(task, return_exceptions=True)
    return "cancelled" if seen >= ticks else "done" if task.exception() is None else "failed"
