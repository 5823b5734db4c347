"""'A fast loop is there to run everything at the same time.'

The steps build on one another: the second needs what the first has made.
"""

import asyncio

import uvloop

CAUGHT_BY = ["test_the_steps_share_a_loop"]
SAYS = "one after another"


def run_in_turn(steps):
    async def together():
        return await asyncio.gather(*(step() for step in steps))

    return uvloop.run(together())
