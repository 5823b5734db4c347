"""'To chain the calls then() returns self.'

That is a fluent interface: all steps would listen to the same promise and get the same value.
"""

CAUGHT_BY = ["test_each_step_gets_what_the_last_returned"]
SAYS = "returned the promise that it was called on"


class Promise(Promise):
    def then(self, on_fulfilled=None, on_rejected=None):
        super().then(on_fulfilled, on_rejected)
        return self
