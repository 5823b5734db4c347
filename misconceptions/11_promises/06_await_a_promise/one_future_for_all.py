"""'The promise has a future inside, and that is what everybody awaits.'

A task that is cancelled cancels the future that it waits for, and with it all the others who wait.
"""

CAUGHT_BY = ["test_cancelling_one_disturbs_nobody"]
SAYS = "one and the same"


class Promise(Promise):
    def __await__(self):
        if self._state == "pending":
            if not hasattr(self, "_woken"):
                woken = self._woken = self._loop.create_future()
                self._when_settled(lambda: woken.done() or woken.set_result(None))
            yield from self._woken
        if self._state == "rejected":
            raise self._result
        return self._result
