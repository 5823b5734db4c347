"""'I write down the call that is to be made.'

Then it is made there and then, for a task that has not even begun, and what it returned becomes the callback.
"""

CAUGHT_BY = ["test_each_task_is_reported_when_it_ends"]
SAYS = "is `report` called, rather than handed over?"


def show_progress(tasks, report):
    for done, task in enumerate(tasks, 1):
        task.add_done_callback(report(done, len(tasks)))
