"""'capture_call_graph() finds the task that hangs.'

Without an argument it shows the task that calls it, and that one is running.
"""

import asyncio

CAUGHT_BY = ["test_stuck_in_names_the_coroutines_from_the_outermost_inwards"]
SAYS = "not those of the task that asks"


def stuck_in(task):
    graph = asyncio.capture_call_graph()
    return [entry.frame.f_code.co_name for entry in reversed(graph.call_stack)]
