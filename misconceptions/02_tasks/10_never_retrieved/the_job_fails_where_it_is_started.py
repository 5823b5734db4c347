"""'I start the job in a try block, so its failure is caught.'

When create_task() comes back, the job has not begun. Its exception stays in the task.
"""

import asyncio

CAUGHT_BY = ["test_a_failed_job_is_logged_when_it_fails"]
SAYS = "raised neither in start nor in the loop"


class Background:
    def __init__(self):
        self.running = set()

    def start(self, name, job):
        try:
            task = asyncio.create_task(job, name=name)
            self.running.add(task)
        except Exception:
            logger.exception("the job %r failed", name)
        else:
            task.add_done_callback(self.running.discard)
