"""'The step of a task runs the coroutine.'

It runs it up to the next pause. To go on stepping it there keeps the whole loop waiting for one coroutine.
"""

CAUGHT_BY = ["test_stage_4_each_step_is_a_callback", "test_stage_4_others_run_while_one_pauses"]
SAYS = "register"


class Task(Task):
    def _step(self, turn):
        try:
            while True:
                self._coro.send(None)
        except StopIteration as end:
            self.set_result(end.value)
