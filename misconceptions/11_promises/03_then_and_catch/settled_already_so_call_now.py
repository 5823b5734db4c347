"""'The promise is settled, so what is there to wait for? then() calls the callback.'

Then the line after then() would run sometimes before the callback and sometimes after it.
"""

CAUGHT_BY = ["test_callbacks_are_never_called_at_once"]
SAYS = "a callback was called within then()"


class Promise(Promise):
    def _when_settled(self, callback):
        if self._state == "pending":
            self._waiting.append(callback)
        else:
            callback()
