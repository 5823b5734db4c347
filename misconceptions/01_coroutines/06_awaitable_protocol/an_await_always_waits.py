"""'It is awaitable and gives the value; the waiting comes with the await.'

An await suspends only when something below it yields. This one gives the value at once, and nobody else runs.
"""

CAUGHT_BY = ["test_suspends_as_often_as_asked"]
SAYS = "expected suspensions: 3, seen: 0"


class Ticket:
    def __init__(self, turns, value):
        self.turns = turns
        self.value = value

    def __await__(self):
        for _ in range(self.turns):
            pass
        return self.value
        yield  # makes it a generator, though it is never reached
