"""'logger.exception() logs the exception that happened.'

It logs the exception that is being handled, within `except`. In a callback none is: pass it as exc_info.
"""

import asyncio

CAUGHT_BY = ["test_a_failed_job_is_logged_when_it_fails"]
SAYS = "as its exc_info"


class Background:
    def __init__(self):
        self.running = set()

    def start(self, name, job):
        task = asyncio.create_task(job, name=name)
        self.running.add(task)
        task.add_done_callback(self.ended)

    def ended(self, task):
        self.running.discard(task)
        if not task.cancelled() and task.exception():
            logger.exception("the job %r failed", task.get_name())
