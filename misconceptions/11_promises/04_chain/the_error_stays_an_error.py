"""'After a failure the promise is rejected, so what the catch returns rejects the next one too.'

A catch has dealt with the failure, as an except has: the next step is an ordinary one.
"""

CAUGHT_BY = ["test_an_error_skips_the_steps_up_to_the_catch"]
SAYS = "as with try/except around awaits"


class Promise(Promise):
    def then(self, on_fulfilled=None, on_rejected=None):
        follower = Promise()

        def react():
            callback = on_fulfilled if self._state == "fulfilled" else on_rejected
            try:
                given = callback(self._result) if callable(callback) else self._result
            except Exception as error:
                follower.reject(error)
            else:
                (follower.resolve if self._state == "fulfilled" else follower.reject)(given)

        self._when_settled(react)
        return follower
