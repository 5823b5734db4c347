"""'A dictionary from text to task finds each of them.'

The same text sent twice is two deliveries, and the second entry replaces the first.
"""

import asyncio

CAUGHT_BY = ["test_each_of_several_deliveries_survives"]
SAYS = "the delivery of ['second'] is gone"


class Mailer:
    def __init__(self, deliver):
        self.deliver = deliver
        self.tasks = {}

    def send(self, text):
        task = self.tasks[text] = asyncio.create_task(self.deliver(text))
        task.add_done_callback(lambda _: self.tasks.pop(text, None))
