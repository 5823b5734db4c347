"""'Who waits for gather is cancelled; the tasks in it have nothing to do with that.'

Nobody else waits for them: they would go on for nothing, and end unseen.
"""

CAUGHT_BY = ["test_stage_7_a_program_runs_as_on_asyncio"]
SAYS = "the tasks in it should be cancelled too"


class Loop(Loop):
    async def gather(self, *coros):
        tasks = [self.create_task(coro) for coro in coros]
        outcome = Future(self)

        def one_is_done(task):
            if not outcome.done() and all(each.done() for each in tasks):
                outcome.set_result([each.result() for each in tasks])

        for task in tasks:
            task.add_done_callback(one_is_done)
        return await outcome if tasks else []
