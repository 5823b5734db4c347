"""'asyncio complains that nobody retrieved the exception, so I retrieve it.'

The complaint is gone, and so is the failure: now nobody will ever hear of it.
"""

import asyncio

CAUGHT_BY = ["test_a_failed_job_is_logged_when_it_fails"]
SAYS = "has no ERROR record"


class Background:
    def __init__(self):
        self.running = set()

    def start(self, name, job):
        task = asyncio.create_task(job, name=name)
        self.running.add(task)
        task.add_done_callback(self.ended)

    def ended(self, task):
        self.running.discard(task)
        if not task.cancelled():
            task.exception()
