"""'finally_ is then() for both cases, so what it returns goes on.'

It cleans up, and lets the result pass: after a failure it would otherwise look as if all were well.
"""

CAUGHT_BY = ["test_finally_lets_the_result_pass"]
SAYS = "whatever the callback returns"


class Promise(Promise):
    def finally_(self, callback):
        return self.then(lambda _: callback(), lambda _: callback())
