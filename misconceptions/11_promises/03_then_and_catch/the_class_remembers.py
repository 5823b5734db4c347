"""'I declare the list of those who wait at the top of the class, with the other attributes.'

An attribute of the class is one for all promises: whoever settles first has the callbacks of all the others called.
"""

CAUGHT_BY = ["test_fulfilment_calls_on_fulfilled"]
SAYS = "Do they share a list?"


class Promise(Promise):
    waiting = []  # noqa: RUF012

    def __init__(self):
        super().__init__()
        self._waiting = self.waiting
