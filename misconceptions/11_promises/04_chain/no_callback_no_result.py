"""'If there is no callback, nothing happens.'

Then the chain ends there: an error would never get to its catch. Without a callback the result passes.
"""

CAUGHT_BY = ["test_without_a_callback_it_settles_as_the_old_one"]
SAYS = "the new promise should be"


class Promise(Promise):
    def then(self, on_fulfilled=None, on_rejected=None):
        follower = Promise()

        def react():
            callback = on_fulfilled if self._state == "fulfilled" else on_rejected
            if callable(callback):
                try:
                    follower.resolve(callback(self._result))
                except Exception as error:
                    follower.reject(error)

        self._when_settled(react)
        return follower
