"""'resolve() has been called, so there is nothing left to wait for.'

It may have been called with another promise. Then it is decided what this one will settle as, and no more.
"""

CAUGHT_BY = ["test_decided_is_not_settled"]
SAYS = "but not settled"


class Promise(Promise):
    def __await__(self):
        if not self._decided:
            woken = self._loop.create_future()
            self._when_settled(lambda: woken.done() or woken.set_result(None))
            yield from woken
        if self._state == "rejected":
            raise self._result
        return self._result
