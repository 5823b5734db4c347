"""'When the promise is settled I set the result of the future.'

The task may have been cancelled by then, and its future with it: set_result raises InvalidStateError, in the loop.
"""

CAUGHT_BY = ["test_cancelling_one_disturbs_nobody"]
SAYS = "set on a future that was cancelled"


class Promise(Promise):
    def __await__(self):
        woken = self._loop.create_future()
        self._when_settled(lambda: woken.set_result(None))
        yield from woken
        if self._state == "rejected":
            raise self._result
        return self._result
