"""'An exception is logged and then raised again, as always.'

Here nobody is left to raise it for. The task fails, and asyncio reports what has been logged already.
"""

import asyncio

CAUGHT_BY = ["test_nothing_is_left_for_asyncio_to_report"]
SAYS = "asyncio had to report"


class Background:
    def __init__(self):
        self.running = set()

    def start(self, name, job):
        task = asyncio.create_task(self.run(name, job), name=name)
        self.running.add(task)
        task.add_done_callback(self.running.discard)

    async def run(self, name, job):
        try:
            await job
        except Exception:
            logger.exception("the job %r failed", name)
            raise
