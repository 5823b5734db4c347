"""'then() without on_rejected handles nothing, so the promise is still unhandled.'

The new promise is. It takes over the error, and each link of the chain would report the same error once more.
"""

CAUGHT_BY = ["test_a_chain_is_reported_at_its_end"]
SAYS = "one report, for the end of the chain"


class Promise(Promise):
    def then(self, on_fulfilled=None, on_rejected=None):
        handled = self._handled
        follower = super().then(on_fulfilled, on_rejected)
        self._handled = handled or on_rejected is not None
        return follower
