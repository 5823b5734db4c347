"""'I keep the task in an attribute.'

The next one takes its place, and the first is referred to by nobody again.
"""

import asyncio

CAUGHT_BY = ["test_each_of_several_deliveries_survives"]
SAYS = "the delivery of ['first', 'second', 'second'] is gone"


class Mailer:
    def __init__(self, deliver):
        self.deliver = deliver
        self.task = None

    def send(self, text):
        self.task = asyncio.create_task(self.deliver(text))
        self.task.add_done_callback(self.forget)

    def forget(self, task):
        if self.task is task:
            self.task = None
