"""'Any iterator with that many None in it is the same thing.'

It suspends as often, but the value of an await is what the iterator returns at its end, and a list's iterator
returns nothing.
"""

CAUGHT_BY = ["test_await_gives_the_value"]
SAYS = "it gave None"


class Ticket:
    def __init__(self, turns, value):
        self.turns = turns
        self.value = value

    def __await__(self):
        return iter([None] * self.turns)
