"""'gather awaits them all and collects the results.'

Awaited in turn, each begins when the one before it has ended. First they all become tasks.
"""

CAUGHT_BY = ["test_stage_7_gather_runs_them_side_by_side"]
SAYS = "Does each begin only when"


class Loop(Loop):
    async def gather(self, *coros):
        return [await coro for coro in coros]
