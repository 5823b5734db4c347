"""'awaited_by names all that are held up.'

It has those that wait for the task itself. Others wait for these, and each graph has its own awaited_by.
"""

import asyncio

CAUGHT_BY = ["test_held_up_by_goes_on_to_those_who_wait_for_them"]
SAYS = "each of these has others"


def held_up_by(task):
    return {graph.future.get_name() for graph in asyncio.capture_call_graph(task).awaited_by}
