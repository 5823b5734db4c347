"""'I have the loop object, so I call its run_until_complete().'

That would run the loop here, and it is running there already. From another thread a loop takes two things only:
call_soon_threadsafe and run_coroutine_threadsafe.
"""

CAUGHT_BY = ["test_the_result_arrives"]
SAYS = "The loop is running already"


class LoopThread(LoopThread):
    def run(self, coro, timeout=None):
        return self._loop.run_until_complete(coro)
