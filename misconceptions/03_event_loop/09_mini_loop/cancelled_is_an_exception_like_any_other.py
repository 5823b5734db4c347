"""'`except Exception` in the step catches whatever the coroutine raises.'

Cancelled is a BaseException, so that nobody's `except Exception` swallows it. Yours lets it through as well.
"""

CAUGHT_BY = ["test_stage_7_a_cancelled_coroutine_may_clean_up"]
SAYS = "Cancelled is no Exception"


class Task(Task):
    def set_exception(self, error):
        if isinstance(error, Cancelled):
            raise error
        super().set_exception(error)
