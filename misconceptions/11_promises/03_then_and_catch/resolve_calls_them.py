"""'resolve() is the moment at which the callbacks are called.'

It is the moment from which they may be called. Otherwise whoever resolves runs the code of all who listen.
"""

CAUGHT_BY = ["test_callbacks_are_never_called_at_once"]
SAYS = "the line after it had no chance"


class Promise(Promise):
    def _settle(self, state, result):
        if self._state == "pending":
            self._state, self._result = state, result
            for callback in self._waiting:
                callback()
