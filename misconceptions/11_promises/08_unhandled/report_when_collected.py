"""'As with asyncio's tasks: it is reported when the object is collected and nobody has looked.'

Whoever keeps the promise, in a list or in a variable, keeps the report from coming.
"""

CAUGHT_BY = ["test_a_rejection_nobody_handles_is_reported"]
SAYS = "do not wait"


class Promise(Promise):
    def _report_unless_handled(self):
        pass

    def __del__(self):
        if self._state == "rejected" and not self._handled:
            self._loop.call_exception_handler({"message": "never handled", "exception": self._result})
