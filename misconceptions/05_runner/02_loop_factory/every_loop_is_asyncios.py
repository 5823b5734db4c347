"""'A new loop comes from asyncio.new_event_loop().'

One of asyncio's does. Which kind is wanted is what loop_factory says: uvloop's, perhaps.
"""

import asyncio

CAUGHT_BY = ["test_a_factory_makes_a_loop_each_time_it_is_called", "test_the_coroutine_runs_on_the_loop_of_the_factory"]
SAYS = "made []"


def reporting(loop_factory, report):
    def factory():
        loop = asyncio.new_event_loop()
        loop.set_exception_handler(lambda _, context: report(context))
        return loop

    return factory
