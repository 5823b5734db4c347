"""'The coroutine is the work, so I keep the coroutine.'

While it waits that helps, as the coroutine leads to what it waits for, and that to the task. But the coroutine has no
done callbacks: nobody says when it may go, and it stays for ever.
"""

import asyncio

CAUGHT_BY = ["test_a_finished_delivery_is_let_go"]
SAYS = "of their coroutine objects are still referred to"


class Mailer:
    def __init__(self, deliver):
        self.deliver = deliver
        self.under_way = set()

    def send(self, text):
        coroutine = self.deliver(text)
        self.under_way.add(coroutine)
        asyncio.create_task(coroutine)  # noqa: RUF006  # the mistake itself
