"""'await gives what the promise has come to.'

A value it gives; an error it raises, so that `try` and `except` work around an await.
"""

CAUGHT_BY = ["test_a_settled_promise_gives_its_result"]
SAYS = "should raise that error"


class Promise(Promise):
    def __await__(self):
        woken = self._loop.create_future()
        self._when_settled(lambda: woken.done() or woken.set_result(None))
        yield from woken
        return self._result
