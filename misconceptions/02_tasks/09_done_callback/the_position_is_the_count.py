"""'The third task makes it three.'

Tasks end in an order of their own: when the third is the first to end, one is done. Count in the callback.
"""

from functools import partial

CAUGHT_BY = ["test_each_task_is_reported_when_it_ends"]
SAYS = "counted, when they end"


def show_progress(tasks, report):
    def tell(number, _):
        report(number, len(tasks))

    for number, task in enumerate(tasks, 1):
        task.add_done_callback(partial(tell, number))
