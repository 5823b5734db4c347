"""'Whatever promise I am given, I wait for it.'

If it is the very promise that waits, it waits for ever, and nobody hears of the mistake.
"""

CAUGHT_BY = ["test_a_promise_cannot_wait_for_itself"]
SAYS = "Otherwise it waits for ever"


class Promise(Promise):
    def resolve(self, value):
        if value is self:
            self._decided = True
        else:
            super().resolve(value)
