"""'A list of the steps is enough, Python will go through it.'

`await` does not call iter(): what `__await__` returns must be an iterator already.
"""

CAUGHT_BY = ["test_await_gives_the_value"]
SAYS = "must return an iterator"


class Ticket:
    def __init__(self, turns, value):
        self.turns = turns
        self.value = value

    def __await__(self):
        return [None] * self.turns + [self.value]
