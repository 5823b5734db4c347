"""'The next timer is in 60 seconds, so I add 60 to the clock.'

A delay counts from the call of call_later, and the clock may have moved since. The heap needs points in time.
"""

import heapq

CAUGHT_BY = ["test_stage_2_the_clock_jumps_to_the_next_timer"]
SAYS = "a delay counts from the moment of call_later"


class Loop(Loop):
    def call_later(self, delay, callback, *args):
        heapq.heappush(self._timers, (delay, next(self._number), callback, args))

    def run(self):
        while self._ready or self._timers:
            if not self._ready:
                delay, _, callback, args = heapq.heappop(self._timers)
                self._now += delay
                self._ready.append((callback, args))
            callback, args = self._ready.popleft()
            callback(*args)
