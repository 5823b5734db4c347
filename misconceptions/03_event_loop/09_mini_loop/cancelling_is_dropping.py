"""'A cancelled task is done: I set Cancelled as its outcome and step it no more.'

Its coroutine hangs in the middle, files and connections open. It has to hear of it, by an exception at its await.
"""

CAUGHT_BY = ["test_stage_7_a_cancelled_coroutine_may_clean_up"]
SAYS = "Cancelled should be raised at that await"


class Task(Task):
    def cancel(self):
        if not self.done():
            self.set_exception(Cancelled())
