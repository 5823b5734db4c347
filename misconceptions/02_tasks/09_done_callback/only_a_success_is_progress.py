"""'A task that failed is not done.'

done() says so of every task that has ended. With those left out, the progress never comes to its end.
"""

CAUGHT_BY = ["test_a_failure_and_a_cancellation_are_ends_too"]
SAYS = "each is reported once"


def show_progress(tasks, report):
    done = 0

    def count(task):
        nonlocal done
        if not task.cancelled() and task.exception() is None:
            done += 1
            report(done, len(tasks))

    for task in tasks:
        task.add_done_callback(count)
