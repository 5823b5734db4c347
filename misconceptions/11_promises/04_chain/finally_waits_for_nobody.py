"""'finally_ calls its callback and goes on with the result.'

If the cleanup returns a promise it is not over yet, and it may even fail.
"""

CAUGHT_BY = ["test_finally_lets_the_result_pass"]
SAYS = "the next step should wait"


class Promise(Promise):
    def finally_(self, callback):
        def clean_up(_):
            callback()
            return self

        return self.then(clean_up, clean_up)
