"""'A wait without a timeout may last for ever, so it needs an upper bound.'

It lasts until something happens, and that is the idea. With the bound a loop with nothing to do polls.
"""

import selectors

CAUGHT_BY = ["test_without_a_timer_it_sleeps_until_something_happens"]
SAYS = "wakes for nothing"


class CountingSelector(selectors.DefaultSelector):
    count = 0

    def select(self, timeout=None):
        events = super().select(0.5 if timeout is None else timeout)
        self.count += 1
        return events
