"""'An exception of a coroutine goes up to whoever runs the loop.'

Then one failed task would end the loop for all the others. It stays in the task, for whoever awaits that.
"""

CAUGHT_BY = ["test_stage_4_a_task_waits_for_a_future_or_a_task"]
SAYS = "should stay in that task"


class Task(Task):
    def set_exception(self, error):
        super().set_exception(error)
        raise error
