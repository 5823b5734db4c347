"""'With a long timeout the loop would come late when something happens.'

What happens wakes it at once, however long the timeout is. The short one only wakes it for nothing.
"""

import selectors

CAUGHT_BY = ["test_an_idle_loop_sleeps"]
SAYS = "again and again"


class CountingSelector(selectors.DefaultSelector):
    count = 0

    def select(self, timeout=None):
        self.count += 1
        return super().select(0.001 if timeout is None else min(timeout, 0.001))
