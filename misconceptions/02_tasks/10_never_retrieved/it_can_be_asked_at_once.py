"""'After starting the task I ask it for its exception.'

Then it has not begun. A task tells of its end when it has ended.
"""

import asyncio

CAUGHT_BY = ["test_a_failed_job_is_logged_when_it_fails"]
SAYS = "The job has not even begun"


class Background:
    def start(self, name, job):
        task = asyncio.create_task(job, name=name)
        if error := task.exception():
            logger.error("the job %r failed", name, exc_info=error)
