"""'I make them all tasks and await these in order; the first exception comes out.'

The first in order, not in time: while the first task is awaited nobody sees that the second has failed long ago.
"""

CAUGHT_BY = ["test_stage_7_gather_runs_them_side_by_side"]
SAYS = "Is the first one waited for"


class Loop(Loop):
    async def gather(self, *coros):
        tasks = [self.create_task(coro) for coro in coros]
        return [await task for task in tasks]
