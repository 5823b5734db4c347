"""'isinstance(result, Exception) finds all errors.'

All but CancelledError, which is a BaseException so that `except Exception` lets it through.
"""

import asyncio

CAUGHT_BY = ["test_a_read_that_was_cancelled_is_an_error"]
SAYS = "CancelledError is not an Exception"


async def read_all(names, read):
    results = await asyncio.gather(*map(read, names), return_exceptions=True)
    found = dict(zip(names, results, strict=True))
    readings = {name: result for name, result in found.items() if not isinstance(result, Exception)}
    return readings, {name: result for name, result in found.items() if isinstance(result, Exception)}
