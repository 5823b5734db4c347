"""'I keep the count on the class, there is only one loop.'

Each run has its own loop and selector; on the class, the counts of all runs add up.
"""

import selectors

CAUGHT_BY = ["test_each_round_is_one_wake_up"]
SAYS = "in this run"


class CountingSelector(selectors.DefaultSelector):
    count = 0

    def select(self, timeout=None):
        CountingSelector.count += 1
        return super().select(timeout)
