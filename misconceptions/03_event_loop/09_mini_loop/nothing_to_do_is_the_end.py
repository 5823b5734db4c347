"""'When nothing is ready and no timer is left, the loop is finished.'

The loop is, and the coroutine still waits. To return None as its result hides a deadlock.
"""

CAUGHT_BY = ["test_stage_6_a_deadlock_is_an_error"]
SAYS = "a future that nobody sets"


class Loop(Loop):
    def run_until_complete(self, coro):
        task = self.create_task(coro)
        while not task.done() and self._run_once():
            pass
        return task.result() if task.done() else None
