"""'task.get_stack() gives the stack of the task.'

Of a task that waits it gives the outermost frame only.
"""

CAUGHT_BY = ["test_stuck_in_names_the_coroutines_from_the_outermost_inwards"]
SAYS = "between the task and what it waits for"


def stuck_in(task):
    return [frame.f_code.co_name for frame in task.get_stack()]
