"""'I append every task to a list, and none can be lost.'

None ever goes, either: after a million mails a million finished tasks are kept.
"""

import asyncio

CAUGHT_BY = ["test_a_finished_delivery_is_let_go"]
SAYS = "Let go of a task when it is done"


class Mailer:
    def __init__(self, deliver):
        self.deliver = deliver
        self.tasks = []

    def send(self, text):
        self.tasks.append(asyncio.create_task(self.deliver(text)))
