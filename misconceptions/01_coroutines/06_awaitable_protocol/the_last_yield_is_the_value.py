"""'The generator yields the value at the end, as generators do.'

What is yielded goes to the event loop, which understands None and futures; what is returned goes to the awaiter.
"""

CAUGHT_BY = ["test_await_gives_the_value"]
SAYS = "not what it yields"


class Ticket:
    def __init__(self, turns, value):
        self.turns = turns
        self.value = value

    def __await__(self):
        for _ in range(self.turns):
            yield
        yield self.value
