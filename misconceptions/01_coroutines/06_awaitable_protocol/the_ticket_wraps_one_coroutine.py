"""'A ticket is a coroutine in a wrapper: I make it once and hand out its `__await__`.'

Then the ticket is used up like a coroutine object. Made anew at each `__await__`, the coroutine does very well.
"""

import asyncio

CAUGHT_BY = ["test_each_await_waits_again", "test_two_tasks_share_a_ticket"]
SAYS = "awaited once only"


async def wait(turns, value):
    for _ in range(turns):
        await asyncio.sleep(0)
    return value


class Ticket:
    def __init__(self, turns, value):
        self.coroutine = wait(turns, value)

    def __await__(self):
        return self.coroutine.__await__()
