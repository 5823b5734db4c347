"""'The loop repeats until everything is complete, then I have my result.'

It stops when the one coroutine is done. A background task that never ends would otherwise keep it for ever.
"""

CAUGHT_BY = ["test_stage_6_it_stops_with_its_coroutine"]
SAYS = "Does it wait until all is done?"


class Loop(Loop):
    def run_until_complete(self, coro):
        task = self.create_task(coro)
        self.run()
        return task.result()
