"""'set_result calls the done callbacks.'

It lets the loop call them. Otherwise who sets a result would run the code of all who wait for it, errors and all.
"""

CAUGHT_BY = ["test_stage_3_done_callbacks_go_through_the_loop"]
SAYS = "should only be registered, with call_soon"


class Future(Future):
    def _finish(self, result, error):
        self._done, self._result, self._error = True, result, error
        for callback in self._callbacks:
            callback(self)
