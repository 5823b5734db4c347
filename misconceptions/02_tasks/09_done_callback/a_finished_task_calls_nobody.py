"""'A callback on a task that is done is never called, so I leave those out.'

It is called soon, as on any other task. Left out, the count never comes to the total.
"""

CAUGHT_BY = ["test_tasks_that_have_ended_before_count"]
SAYS = "they count as well"


def show_progress(tasks, report):
    done = 0

    def count(_):
        nonlocal done
        done += 1
        report(done, len(tasks))

    for task in tasks:
        if not task.done():
            task.add_done_callback(count)
