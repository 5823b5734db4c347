"""'The last line of the job takes the task out of the set.'

A delivery that fails or is cancelled never comes to its last line. A done callback is called however the task ends.
"""

import asyncio

CAUGHT_BY = ["test_a_delivery_that_failed_or_was_cancelled_is_let_go"]
SAYS = "however it ends"


class Mailer:
    def __init__(self, deliver):
        self.deliver = deliver
        self.tasks = set()

    async def run(self, text):
        await self.deliver(text)
        self.tasks.discard(asyncio.current_task())

    def send(self, text):
        self.tasks.add(asyncio.create_task(self.run(text)))
