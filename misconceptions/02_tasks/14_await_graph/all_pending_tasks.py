"""'What is not done is waiting for the one that hangs.'

all_tasks() tells who is not done, not what for.
"""

import asyncio

CAUGHT_BY = ["test_held_up_by_names_those_that_wait_for_the_task"]
SAYS = "nor those that wait for something else"


def held_up_by(task):
    return {other.get_name() for other in asyncio.all_tasks() if other is not task}
