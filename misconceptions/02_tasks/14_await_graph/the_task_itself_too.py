"""'The task that hangs is the first that is held up.'

It holds the others up; itself it waits for something that is no task.
"""

import asyncio

CAUGHT_BY = ["test_held_up_by_names_those_that_wait_for_the_task"]
SAYS = "not the task itself"


def held_up_by(task):
    def names(graph):
        return {graph.future.get_name()}.union(*map(names, graph.awaited_by))

    return names(asyncio.capture_call_graph(task))
