"""'Somebody has called then(), so the chain is in good hands.'

The promise is; the one that then() has returned may be rejected as well, and of that nobody has heard.
"""

CAUGHT_BY = ["test_a_chain_is_reported_at_its_end", "test_every_rejection_counts"]
SAYS = "the exceptions reported were"


class Promise(Promise):
    def then(self, on_fulfilled=None, on_rejected=None):
        follower = super().then(on_fulfilled, on_rejected)
        follower._handled = True
        return follower
