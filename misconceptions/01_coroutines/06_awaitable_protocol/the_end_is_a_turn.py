"""'The turn in which it ends counts too.'

It is one suspension short. The end of the iterator is no suspension: the awaiter goes on at once.
"""

CAUGHT_BY = ["test_suspends_as_often_as_asked"]
SAYS = "expected suspensions: 3, seen: 2"


class Ticket:
    def __init__(self, turns, value):
        self.turns = turns
        self.value = value

    def __await__(self):
        for _ in range(self.turns - 1):
            yield
        return self.value
