"""'The task removes itself in a `finally`, which runs however it ends.'

A task that is cancelled before its first step runs none of its body, so that it stays in the set. A done callback is
called however a task ends.
"""

import asyncio

CAUGHT_BY = ["test_a_delivery_cancelled_before_it_began_is_let_go"]
SAYS = "finished tasks are still referred to"


class Mailer:
    def __init__(self, deliver):
        self.deliver = deliver
        self.tasks = set()

    def send(self, text):
        self.tasks.add(asyncio.create_task(self.run(text)))

    async def run(self, text):
        try:
            await self.deliver(text)
        finally:
            self.tasks.discard(asyncio.current_task())
