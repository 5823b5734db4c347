"""'One task that works through a queue is all I need to keep.'

It is kept, but each mail now waits for the one before: they no longer run side by side.
"""

import asyncio

CAUGHT_BY = ["test_send_returns_at_once_and_the_mail_goes_out"]
SAYS = "should run side by side"


class Mailer:
    def __init__(self, deliver):
        self.deliver = deliver
        self.waiting = []
        self.worker = None

    async def work(self):
        while self.waiting:
            await self.deliver(self.waiting.pop(0))
        self.worker = None

    def send(self, text):
        self.waiting.append(text)
        if self.worker is None:
            self.worker = asyncio.create_task(self.work())
