"""'The event loop manages the coroutines: it has a list of them and steps each in turn.'

It would have to know of futures, results and cancellation too. A loop that knows callbacks only is simpler, and serves
everything else as well: timers, sockets, signals.
"""

CAUGHT_BY = ["test_stage_4_each_step_is_a_callback"]
SAYS = "a loop knows nothing else"


class Loop(Loop):
    def create_task(self, coro):
        task = Future(self)
        self._coroutines = [*getattr(self, "_coroutines", ()), (coro, task)]
        return task

    def run(self):
        while self._coroutines:
            coro, task = self._coroutines.pop(0)
            try:
                coro.send(None)
            except StopIteration as end:
                task.set_result(end.value)
            else:
                self._coroutines.append((coro, task))
