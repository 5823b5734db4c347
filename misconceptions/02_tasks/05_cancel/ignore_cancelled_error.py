"""'CancelledError is what I expect here, so I ignore it.'

It may as well be the cancellation of this very function, and that must get out.
"""

import asyncio

CAUGHT_BY = ["test_a_cancellation_of_the_caller_gets_out"]
SAYS = "or your own?"


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
        return "cancelled"
    except Exception:
        return "failed"
    return "done"
