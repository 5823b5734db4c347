"""'When reject() is called and nobody listens, it is unhandled.'

The catch is added in the next line more often than not: `reject(...)` comes first wherever an error is known at once.
"""

CAUGHT_BY = ["test_what_is_handled_in_time_is_not_reported"]
SAYS = "was reported within reject()"


class Promise(Promise):
    def _settle(self, state, result):
        if state == "rejected":
            self._state, self._result = state, result
            self._report_unless_handled()
            self._handled = True
        super()._settle(state, result)
