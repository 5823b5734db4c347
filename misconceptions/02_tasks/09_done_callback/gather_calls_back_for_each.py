"""'gather() knows them all, so it tells me of each.'

It is one future with one end, when all have ended or one has failed: it calls back once.
"""

import asyncio

CAUGHT_BY = ["test_each_task_is_reported_when_it_ends"]
SAYS = "one after another"


def show_progress(tasks, report):
    def count(_):
        report(sum(task.done() for task in tasks), len(tasks))

    if tasks:
        asyncio.gather(*tasks, return_exceptions=True).add_done_callback(count)
