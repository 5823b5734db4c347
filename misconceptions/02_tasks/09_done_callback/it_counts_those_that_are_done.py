"""'In the callback I count the tasks that are done().'

Two may end before the first callback is called: then both callbacks see two. Count the calls.
"""

CAUGHT_BY = ["test_tasks_that_end_together_count_one_by_one"]
SAYS = "Is the number of done() tasks reported?"


def show_progress(tasks, report):
    def tell(_):
        report(sum(task.done() for task in tasks), len(tasks))

    for task in tasks:
        task.add_done_callback(tell)
