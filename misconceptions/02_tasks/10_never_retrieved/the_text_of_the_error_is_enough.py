"""'I log str(error).'

The text of a TimeoutError is empty, that of a KeyError is just the key, and where it was raised is lost.
"""

import asyncio

CAUGHT_BY = ["test_a_failed_job_is_logged_when_it_fails"]
SAYS = "Its text alone is not enough"


class Background:
    def __init__(self):
        self.running = set()

    def start(self, name, job):
        task = asyncio.create_task(job, name=name)
        self.running.add(task)
        task.add_done_callback(self.ended)

    def ended(self, task):
        self.running.discard(task)
        if not task.cancelled() and (error := task.exception()):
            logger.error("the job %r failed: %s", task.get_name(), error)
