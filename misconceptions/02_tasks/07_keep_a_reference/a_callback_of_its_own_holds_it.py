"""'The task is referred to by its own callback.'

The task holds the callback and the callback holds the task: a ring that nothing outside refers to is garbage.
"""

import asyncio

CAUGHT_BY = ["test_a_delivery_survives_the_garbage_collector"]
SAYS = "the event loop need not refer to it"


class Mailer:
    def __init__(self, deliver):
        self.deliver = deliver

    def send(self, text):
        task = asyncio.create_task(self.deliver(text))
        task.add_done_callback(lambda _: task.get_name())
