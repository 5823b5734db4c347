"""'A bare yield gives way to the others, so I yield until the promise is settled.'

The task is ready again in every turn, so that the loop never rests: it is busy with a task that does nothing.
"""

CAUGHT_BY = ["test_a_waiting_task_is_paused_and_woken"]
SAYS = "went on"


class Promise(Promise):
    def __await__(self):
        while self._state == "pending":
            yield
        if self._state == "rejected":
            raise self._result
        return self._result
