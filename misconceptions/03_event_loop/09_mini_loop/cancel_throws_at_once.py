"""'cancel() calls throw() on the coroutine.'

In the next step it does. Now would be in the middle of whoever cancels, and a coroutine that cancels itself, which is
running, cannot be thrown at all.
"""

CAUGHT_BY = ["test_stage_7_a_cancelled_coroutine_may_clean_up"]
SAYS = "was stepped within cancel()"


class Task(Task):
    def cancel(self):
        self._turn += 1
        self._step(self._turn, Cancelled())
