"""'A WeakSet holds the tasks and lets go of them by itself.'

It lets go at once, as it never held them: that is what weak means. asyncio.all_tasks() is such a set already.
"""

import asyncio
import weakref

CAUGHT_BY = ["test_a_delivery_survives_the_garbage_collector"]
SAYS = "the event loop need not refer to it"


class Mailer:
    def __init__(self, deliver):
        self.deliver = deliver
        self.tasks = weakref.WeakSet()

    def send(self, text):
        self.tasks.add(asyncio.create_task(self.deliver(text)))
