"""'One call_soon is enough: it goes through the list of the callbacks.'

The first that raises ends the loop over the list, and the others wait for ever.
"""

CAUGHT_BY = ["test_a_callback_that_raises_stops_no_other"]
SAYS = "Give each to the loop by itself"


class Promise(Promise):
    def _settle(self, state, result):
        if self._state == "pending":
            self._state, self._result = state, result
            self._loop.call_soon(self._call_all)

    def _call_all(self):
        for callback in self._waiting:
            callback()
