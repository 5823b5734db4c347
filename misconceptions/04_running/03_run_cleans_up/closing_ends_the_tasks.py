"""'Closing the loop ends whatever is still in it.'

A closed loop runs nothing any more: the tasks stay where they are, and no `finally` of theirs is ever reached.
"""

import asyncio

CAUGHT_BY = [
    "test_leftover_tasks_are_cancelled_and_awaited",
    "test_generators_are_closed",
    "test_threads_are_waited_for",
]
SAYS = "asyncio.run()"


def run(coro):
    loop = asyncio.new_event_loop()
    try:
        asyncio.set_event_loop(loop)
        return loop.run_until_complete(coro)
    finally:
        asyncio.set_event_loop(None)
        loop.close()
