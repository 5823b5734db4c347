"""'A task that awaits another one is in the coroutines of that one, too.'

Each task has a stack of its own; between the two there is only the wait.
"""

import asyncio

CAUGHT_BY = ["test_stuck_in_ends_where_another_task_begins"]
SAYS = "nor of another"


def stuck_in(task):
    graph = asyncio.capture_call_graph(task)
    names = [entry.frame.f_code.co_name for entry in reversed(graph.call_stack)]
    for other in asyncio.all_tasks():
        if any(waiting.future is task for waiting in asyncio.capture_call_graph(other).awaited_by):
            names += stuck_in(other)
    return names
