"""'cancel() stops the task, so when I have called it the task is cancelled.'

It asks the task to stop. Not before its next turn is CancelledError raised in it, and then it may clean up.
"""

import asyncio

CAUGHT_BY = ["test_ticker_has_ended_when_the_function_returns"]
SAYS = "cancel() only asks"


async def stop_after(ticks, ticker):
    enough = asyncio.Event()
    seen = 0

    def tick():
        nonlocal seen
        seen += 1
        if seen == ticks:
            enough.set()

    task = asyncio.create_task(ticker(tick))
    await enough.wait()
    task.cancel()
    return "cancelled"
