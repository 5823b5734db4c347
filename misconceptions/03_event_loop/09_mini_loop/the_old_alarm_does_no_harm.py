"""'cancel() throws, and what the task waited for is forgotten.'

Not by the loop: the timer still goes off and steps the task, which by then waits for something else.
"""

CAUGHT_BY = ["test_stage_7_a_cancelled_coroutine_may_clean_up"]
SAYS = "Did the alarm of the first sleep"


class Task(Task):
    def _step(self, turn, error=None):
        if not self.done():
            super()._step(self._turn, error)
