"""'The text of the exception says what went wrong.'

Nobody can tell such a text from a result, nor its type, nor where it came from. The task has kept the object.
"""

import asyncio

CAUGHT_BY = ["test_results_and_exceptions_stand_in_the_list"]
SAYS = "The exception objects themselves"


async def outcomes(coros):
    seen = await asyncio.gather(*coros, return_exceptions=True)
    return [str(entry) if isinstance(entry, BaseException) else entry for entry in seen]
