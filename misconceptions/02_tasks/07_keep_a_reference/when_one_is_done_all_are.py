"""'When a delivery is done I empty the set.'

The others are still on their way, and now nobody refers to them.
"""

import asyncio

CAUGHT_BY = ["test_a_delivery_survives_the_end_of_another"]
SAYS = "until its own end"


class Mailer:
    def __init__(self, deliver):
        self.deliver = deliver
        self.tasks = set()

    def send(self, text):
        task = asyncio.create_task(self.deliver(text))
        self.tasks.add(task)
        task.add_done_callback(lambda _: self.tasks.clear())
