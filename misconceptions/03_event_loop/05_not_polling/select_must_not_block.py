"""'If select waits, the whole loop waits, so I let it come back at once.'

It is meant to wait: with nothing to do the loop burns a processor, asking again and again.
"""

import selectors

CAUGHT_BY = ["test_an_idle_loop_sleeps"]
SAYS = "again and again"


class CountingSelector(selectors.DefaultSelector):
    count = 0

    def select(self, timeout=None):
        self.count += 1
        return super().select(0)
