"""'The loop wakes when a descriptor is ready.'

A timer wakes it too, and so does work that is left: then select comes back with an empty list.
"""

import selectors

CAUGHT_BY = ["test_each_round_is_one_wake_up"]
SAYS = "empty list"


class CountingSelector(selectors.DefaultSelector):
    count = 0

    def select(self, timeout=None):
        events = super().select(timeout)
        if events:
            self.count += 1
        return events
