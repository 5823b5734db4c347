"""'It has failed already: an error of the cleanup must not hide the first one.'

It takes its place, as an error in a finally block does. Whoever minds has to catch it within the cleanup.
"""

CAUGHT_BY = ["test_finally_that_fails_rejects"]
SAYS = "which should be the error of the promise that finally_ returns"


class Promise(Promise):
    def finally_(self, callback):
        def clean_up(_):
            done = Promise()
            done.resolve(callback())
            return done

        return self.then(
            lambda value: clean_up(value).then(lambda _: self),
            lambda error: clean_up(error).then(lambda _: self, lambda _: self),
        )
