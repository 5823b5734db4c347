"""'resolve() wakes those who wait.'

And those who come afterwards? For them nobody calls resolve() once more: the promise has its result already.
"""

CAUGHT_BY = ["test_a_settled_promise_gives_its_result"]
SAYS = "it waits for ever"


class Promise(Promise):
    def __await__(self):
        woken = self._loop.create_future()
        self._waiting.append(lambda: woken.done() or woken.set_result(None))
        yield from woken
        if self._state == "rejected":
            raise self._result
        return self._result
