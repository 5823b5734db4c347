"""'A counter outside of the function is the simplest.'

Two progress bars at the same time then count together, and the second use begins where the first ended.
"""

CAUGHT_BY = ["test_each_call_counts_for_itself"]
SAYS = "Do the calls share a counter?"

done = 0


def show_progress(tasks, report):
    def count(_):
        global done
        done += 1
        report(done, len(tasks))

    for task in tasks:
        task.add_done_callback(count)
