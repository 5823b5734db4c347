"""'To know how a task ends I have to await it.'

To know how it ends, yes; this is about how it stands. And whoever awaits cannot answer at once.
"""

import asyncio

CAUGHT_BY = ["test_a_task_is_pending_until_it_returns"]
SAYS = "it waits for nothing"


async def status(task):
    try:
        await asyncio.wait_for(asyncio.shield(task), 0)
    except TimeoutError:
        return "pending"
    except asyncio.CancelledError:
        return "cancelled"
    except Exception:
        return "failed"
    return "done"
