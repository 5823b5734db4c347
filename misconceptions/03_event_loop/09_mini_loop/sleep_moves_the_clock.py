"""'sleep(3) makes it three seconds later.'

For everybody, that is, and one after the other. Who sleeps sets a timer; the clock moves when all are waiting.
"""

CAUGHT_BY = ["test_stage_5_sleeps_overlap"]
SAYS = "it leaves the clock to the loop"


class Loop(Loop):
    async def sleep(self, delay):
        self._now += delay
        await pause()
