"""'My select counts and waits, and that is all the loop needs.'

The loop goes by what select returns: the descriptors that are ready, so that it can call their callbacks.
"""

import selectors

CAUGHT_BY = ["test_each_round_is_one_wake_up", "test_an_idle_loop_sleeps"]
SAYS = "what `select` returns"


class CountingSelector(selectors.DefaultSelector):
    count = 0

    def select(self, timeout=None):
        super().select(timeout)
        self.count += 1
