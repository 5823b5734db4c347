"""'to_thread() takes the computation off the loop, so the two run at the same time.'

They take turns: whichever holds the GIL runs. Only what waits, or computes outside of Python, lets go of it.
"""

import asyncio

CAUGHT_BY = ["test_the_work_is_done_in_other_processes"]
SAYS = "compete with the loop for the GIL"


async def compute_all(function, arguments, workers):
    return await asyncio.gather(*(asyncio.to_thread(function, argument) for argument in arguments))
