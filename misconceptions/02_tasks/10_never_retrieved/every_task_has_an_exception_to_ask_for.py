"""'exception() returns None unless the task has failed.'

For a cancelled task it raises CancelledError, here in the callback. Ask cancelled() first.
"""

import asyncio

CAUGHT_BY = ["test_a_cancelled_job_is_no_failure"]
SAYS = "ask cancelled() first"


class Background:
    def __init__(self):
        self.running = set()

    def start(self, name, job):
        task = asyncio.create_task(job, name=name)
        self.running.add(task)
        task.add_done_callback(self.ended)

    def ended(self, task):
        self.running.discard(task)
        if error := task.exception():
            logger.error("the job %r failed", task.get_name(), exc_info=error)
