"""'When nothing is ready I have to sleep until the next timer.'

asyncio's loop does, in its selector. On virtual time there is nothing to wait for: the clock is a number.
"""

import time

CAUGHT_BY = ["test_stage_2_the_clock_jumps_to_the_next_timer"]
SAYS = "the time of this loop is virtual"


class Loop(Loop):
    def _run_once(self):
        if not self._ready and self._timers:
            time.sleep(self._timers[0][0] - self._now)
        return super()._run_once()
