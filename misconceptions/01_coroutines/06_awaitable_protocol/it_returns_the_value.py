"""'`__await__` returns what the await gives.'

It returns the iterator that does the waiting; the value comes when that iterator ends.
"""

CAUGHT_BY = ["test_await_gives_the_value"]
SAYS = "must return an iterator"


class Ticket:
    def __init__(self, turns, value):
        self.turns = turns
        self.value = value

    def __await__(self):
        return self.value
