"""'I only look at the exception, and leave it where it is.'

Looking at it marks it as seen: asyncio no longer reports that nobody has retrieved it, and a failure goes unnoticed.
"""

CAUGHT_BY = ["test_an_error_that_nobody_sees_is_still_reported"]
SAYS = "A progress display should hide no error"


def show_progress(tasks, report):
    done = failed = 0

    def count(task):
        nonlocal done, failed
        done += 1
        failed += not task.cancelled() and task.exception() is not None
        report(done, len(tasks))

    for task in tasks:
        task.add_done_callback(count)
