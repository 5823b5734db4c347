"""'A promise that is settled already gives its result to an await at once; there is nothing to wait for.'

But by going past `_when_settled` the await has not said that it listens, and the error is reported as well as raised.
"""

CAUGHT_BY = ["test_an_await_handles_it"]
SAYS = "Does an await count as listening"


class Promise(Promise):
    def __await__(self):
        if self._state == "pending":
            woken = self._loop.create_future()
            self._when_settled(lambda: woken.done() or woken.set_result(None))
            yield from woken
        if self._state == "rejected":
            raise self._result
        return self._result
