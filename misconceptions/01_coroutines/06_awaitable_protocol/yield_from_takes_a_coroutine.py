"""'`yield from` is the old await, so it takes a coroutine.'

A plain generator must not `yield from` a coroutine. It can from `sleep(0).__await__()`.
"""

import asyncio

CAUGHT_BY = ["test_await_gives_the_value"]
SAYS = "not `sleep(0)`"


class Ticket:
    def __init__(self, turns, value):
        self.turns = turns
        self.value = value

    def __await__(self):
        for _ in range(self.turns):
            yield from asyncio.sleep(0)
        return self.value
