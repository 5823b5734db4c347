"""'Callbacks are called when the result is set.'

And those that are added afterwards? Whoever comes late would wait for ever.
"""

CAUGHT_BY = ["test_stage_3_done_callbacks_go_through_the_loop"]
SAYS = "was added when the future was done already"


class Future(Future):
    def add_done_callback(self, callback):
        self._callbacks.append(callback)
