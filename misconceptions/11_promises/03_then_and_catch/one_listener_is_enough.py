"""'A promise has its callback, which then() sets.'

Any number of people may wait for one promise, and each has called then().
"""

CAUGHT_BY = ["test_callbacks_are_called_in_order"]
SAYS = "Does it remember them all?"


class Promise(Promise):
    def _when_settled(self, callback):
        self._waiting.clear()
        super()._when_settled(callback)
