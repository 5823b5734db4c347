"""'A rejection is an error, so it is reported.'

Most are handled, and then a report is a false alarm.
"""

CAUGHT_BY = ["test_what_is_handled_in_time_is_not_reported"]
SAYS = "Is it asked after that?"


class Promise(Promise):
    def _report_unless_handled(self):
        self._loop.call_exception_handler({"message": "rejected", "exception": self._result})
