"""'An object with `__next__` is an iterator, so the ticket returns itself.'

Starting the count anew in `__await__` saves the second await, but two at the same time still share one count.
"""

CAUGHT_BY = ["test_two_tasks_share_a_ticket"]
SAYS = "belongs in the iterator"


class Ticket:
    def __init__(self, turns, value):
        self.turns = turns
        self.value = value

    def __await__(self):
        self.left = self.turns
        return self

    def __iter__(self):
        return self

    def __next__(self):
        if self.left <= 0:
            raise StopIteration(self.value)
        self.left -= 1
