"""'A call stack begins with the outermost call, as in a traceback.'

This one begins where the task waits.
"""

import asyncio

CAUGHT_BY = ["test_stuck_in_names_the_coroutines_from_the_outermost_inwards"]
SAYS = "the outermost should come first"


def stuck_in(task):
    return [entry.frame.f_code.co_name for entry in asyncio.capture_call_graph(task).call_stack]
