"""'In a task an exception bothers nobody, so gather() gives me what there is.'

gather() awaits the tasks, and awaiting a task raises its exception, as long as nobody says otherwise.
"""

import asyncio

CAUGHT_BY = ["test_results_and_exceptions_stand_in_the_list"]
SAYS = "which should be an entry of the list"


async def outcomes(coros):
    return await asyncio.gather(*coros)
