"""'create_task() hands the task to the loop, and the loop keeps it until it is done.'

The loop keeps what is ready to run and what has a timer. A task that waits for an answer is kept by whoever holds that
answer, and by nobody if only the task does. That create_task() is called through ensure_future() changes nothing.
"""

import asyncio

CAUGHT_BY = ["test_a_delivery_survives_the_garbage_collector"]
SAYS = "the event loop need not refer to it"


class Mailer:
    def __init__(self, deliver):
        self.deliver = deliver

    def send(self, text):
        asyncio.ensure_future(self.deliver(text))  # noqa: RUF006  # the mistake itself
