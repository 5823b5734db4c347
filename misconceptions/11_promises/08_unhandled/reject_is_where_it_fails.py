"""'Promises are rejected by reject(), so that is where I ask.'

One that is resolved with itself, or with a promise that is rejected, never sees reject(). All settle in one place.
"""

CAUGHT_BY = ["test_every_rejection_counts", "test_who_waits_for_it_is_responsible"]
SAYS = "one report"


class Promise(Promise):
    def _report_unless_handled(self):
        pass

    def reject(self, error):
        if not self._decided:
            self._loop.call_soon(super()._report_unless_handled)
        super().reject(error)
