"""'A heap of (time, callback, args) is in the order of the times.'

As long as no two times are equal. Then the tuples compare their second entries, and functions have no order.
"""

import heapq

CAUGHT_BY = ["test_stage_2_timers_of_the_same_time_keep_their_order"]
SAYS = "callbacks and their arguments cannot be compared"


class Loop(Loop):
    def call_later(self, delay, callback, *args):
        heapq.heappush(self._timers, (self._now + delay, callback, args))
