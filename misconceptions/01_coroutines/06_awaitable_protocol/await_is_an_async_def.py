"""'What is awaited is a coroutine, so `__await__` is an async def.'

`await` calls `__await__` and walks the iterator that it returns. An async def returns a coroutine, and that is
no iterator.
"""

import asyncio

CAUGHT_BY = ["test_await_gives_the_value"]
SAYS = "__await__ is `async def`"


class Ticket:
    def __init__(self, turns, value):
        self.turns = turns
        self.value = value

    async def __await__(self):
        for _ in range(self.turns):
            await asyncio.sleep(0)
        return self.value
