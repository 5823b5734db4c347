"""'I count the turns down on the ticket.'

Every await calls `__await__`: what is counted on the object is gone for the next one, and shared by two at once.
"""

CAUGHT_BY = ["test_each_await_waits_again", "test_two_tasks_share_a_ticket"]
SAYS = "the same Ticket("


class Ticket:
    def __init__(self, turns, value):
        self.turns = turns
        self.value = value

    def __await__(self):
        while self.turns > 0:
            self.turns -= 1
            yield
        return self.value
