"""'A cancelled task may as well have the result, if it is there by now.'

Who cancels a task counts on its end. A task that has swallowed the CancelledError goes on as if nobody had asked.
"""

CAUGHT_BY = ["test_a_cancellation_is_not_swallowed"]
SAYS = "Does it catch the CancelledError"


class Promise(Promise):
    def __await__(self):
        woken = self._loop.create_future()
        self._when_settled(lambda: woken.done() or woken.set_result(None))
        try:
            yield from woken
        except asyncio.CancelledError:
            if self._state == "pending":
                raise
        if self._state == "rejected":
            raise self._result
        return self._result
