"""'With call_later(0, ...) I ask a little later, to be on the safe side.'

A timer that is due is put behind all that is ready: code that has given way and goes on comes before it, and may
still add a catch. How late is too late would depend on what else is ready.
"""

CAUGHT_BY = ["test_a_late_handler_is_still_called"]
SAYS = "Is it asked later than after one turn?"


class Promise(Promise):
    def _report_unless_handled(self):
        self._loop.call_later(0, super()._report_unless_handled)
