"""'In the callback I first look whether the task has failed.'

exception() of a cancelled task does not return CancelledError, it raises it: ask cancelled() first, or do not ask.
"""

CAUGHT_BY = ["test_a_failure_and_a_cancellation_are_ends_too"]
SAYS = "Of a cancelled task both raise CancelledError"


def show_progress(tasks, report):
    done = 0

    def count(task):
        nonlocal done
        if task.exception() is not None:
            print("failed:", task.get_name())
        done += 1
        report(done, len(tasks))

    for task in tasks:
        task.add_done_callback(count)
