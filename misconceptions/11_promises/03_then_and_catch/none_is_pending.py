"""'As long as the value is None the promise is pending.'

None is a value like any other. Whether there is one has to be remembered by itself.
"""

CAUGHT_BY = ["test_fulfilment_calls_on_fulfilled"]
SAYS = "whatever the value is"


class Promise(Promise):
    def _settle(self, state, result):
        if result is not None:
            super()._settle(state, result)
