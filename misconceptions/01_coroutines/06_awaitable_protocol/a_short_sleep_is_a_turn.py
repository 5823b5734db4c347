"""'A task that is scheduled once more has waited once more.'

Waiting for a moment on the clock suspends as often, but the others then run as often as they like, not once.
"""

import asyncio

CAUGHT_BY = ["test_others_get_that_many_turns"]
SAYS = "a ticket waits for turns, not for time"


class Ticket:
    def __init__(self, turns, value):
        self.turns = turns
        self.value = value

    def __await__(self):
        for _ in range(self.turns):
            yield from asyncio.sleep(0.01).__await__()
        return self.value
