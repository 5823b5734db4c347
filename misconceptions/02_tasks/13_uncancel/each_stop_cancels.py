"""'To stop what is stopped already does no harm, so stop() just cancels.'

A second cancel() breaks off the cleanup, or what comes behind the block, and is never taken back.
"""

CAUGHT_BY = ["test_only_the_first_stop_counts"]
SAYS = "a second time"

Right = Section


class Section(Right):
    def stop(self):
        if self._task is not None:
            self._stopped = True
            self._task.cancel()
