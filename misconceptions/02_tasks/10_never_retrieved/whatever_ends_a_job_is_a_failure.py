"""'To log everything I catch everything.'

CancelledError is among it: a job that was stopped on purpose is logged as an error, and does not count as cancelled.
"""

import asyncio

CAUGHT_BY = ["test_a_cancelled_job_is_no_failure"]
SAYS = "was CancelledError caught?"


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
        except BaseException:
            logger.exception("the job %r failed", name)
