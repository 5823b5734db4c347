"""'The callback calls result(), and that raises the exception.'

It does, in the loop, which calls the callback and passes what it raises to its exception handler. No code of the
program is there to catch it.
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
            task.result()
