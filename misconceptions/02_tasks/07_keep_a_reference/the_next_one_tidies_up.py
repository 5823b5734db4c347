"""'When the next mail is sent, I drop the tasks that are done.'

After a busy morning the finished tasks stay until somebody sends again, and the last ones stay for ever.
"""

import asyncio

CAUGHT_BY = ["test_a_finished_delivery_is_let_go"]
SAYS = "Let go of a task when it is done"


class Mailer:
    def __init__(self, deliver):
        self.deliver = deliver
        self.tasks = set()

    def send(self, text):
        self.tasks = {task for task in self.tasks if not task.done()}
        self.tasks.add(asyncio.create_task(self.deliver(text)))
