"""'gather(return_exceptions=True) gives me an exception, so it was raised.'

It may just as well have been returned: results and exceptions come in the same place, and cannot be told apart there.
"""

import asyncio

CAUGHT_BY = ["test_an_exception_object_is_a_result"]
SAYS = "returned an exception object, and run_any raised it"


def run_any(awaitable):
    async def waiter():
        async def one():
            return await awaitable

        (result,) = await asyncio.gather(one(), return_exceptions=True)
        return result

    result = asyncio.run(waiter())
    if isinstance(result, BaseException):
        raise result
    return result
