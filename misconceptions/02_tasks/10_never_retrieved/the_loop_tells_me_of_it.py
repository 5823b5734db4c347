"""'The exception handler of the loop hears of every exception.'

Of one in a task only when the task is collected without anybody having asked. That may be never.
"""

import asyncio

CAUGHT_BY = ["test_a_failed_job_is_logged_when_it_fails"]
SAYS = "who looks at the task when it has ended?"


class Background:
    def __init__(self):
        self.running = set()

    def start(self, name, job):
        asyncio.get_running_loop().set_exception_handler(self.on_error)
        task = asyncio.create_task(job, name=name)
        self.running.add(task)
        task.add_done_callback(self.running.discard)

    def on_error(self, loop, context):
        name = context["future"].get_name()
        logger.error("the job %r failed", name, exc_info=context["exception"])
