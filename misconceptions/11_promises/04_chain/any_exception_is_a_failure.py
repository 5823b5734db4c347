"""'No callback: if the result is an exception I reject the new promise, else I resolve it.'

An exception object may be the value. How a promise has ended says its state, not the type of the result.
"""

CAUGHT_BY = ["test_without_a_callback_it_settles_as_the_old_one"]
SAYS = "should be fulfilled"


class Promise(Promise):
    def then(self, on_fulfilled=None, on_rejected=None):
        follower = Promise()

        def react():
            callback = on_fulfilled if self._state == "fulfilled" else on_rejected
            try:
                if callable(callback):
                    follower.resolve(callback(self._result))
                elif isinstance(self._result, Exception):
                    follower.reject(self._result)
                else:
                    follower.resolve(self._result)
            except Exception as error:
                follower.reject(error)

        self._when_settled(react)
        return follower
