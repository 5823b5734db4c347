"""'Whoever is in the graph waits.'

The graph lags behind: a task that has just ended keeps its waiters until they go on, and who has made a gather() stays
there even when it has not waited for it and has ended. done() tells.
"""

import asyncio

CAUGHT_BY = ["test_held_up_by_leaves_out_what_has_ended"]
SAYS = "whatever the graph still shows"


def held_up_by(task):
    names = set()
    graphs = [asyncio.capture_call_graph(task)]
    while graphs:
        waiting = graphs.pop().awaited_by
        names |= {graph.future.get_name() for graph in waiting}
        graphs += waiting
    return names
