"""'A callback is a function without arguments.'

It is called with the task. One that takes none raises TypeError, in the loop, where no caller is to see it.
"""

CAUGHT_BY = ["test_each_task_is_reported_when_it_ends"]
SAYS = "takes 0 positional arguments but 1 was given"


def show_progress(tasks, report):
    done = 0

    def count():
        nonlocal done
        done += 1
        report(done, len(tasks))

    for task in tasks:
        task.add_done_callback(count)
