"""'gather(return_exceptions=True) gives me the exception: if it is one, I return the default.'

An exception that is returned looks the same as one that is raised, and CancelledError becomes a result.
"""

import asyncio

CAUGHT_BY = ["test_the_result_is_returned", "test_what_is_no_exception_comes_out"]
SAYS = "rais"


def run_or(default, coro):
    async def both_ways():
        return await asyncio.gather(coro, return_exceptions=True)

    (result,) = asyncio.run(both_ways())
    return default if isinstance(result, Exception) else result
