"""'Cancelled means that nobody wants the result any more, so I just return.'

The task then counts as finished with the result None, and whoever cancelled it cannot tell that it was cancelled.
"""

import asyncio

CAUGHT_BY = ["test_cancellation_is_not_retried"]
SAYS = "does not count as cancelled"


async def retry(attempt, times):
    for _ in range(times - 1):
        try:
            return await attempt()
        except asyncio.CancelledError:
            return None
        except Exception:
            continue
    return await attempt()
