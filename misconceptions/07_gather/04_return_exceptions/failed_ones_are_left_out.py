"""'The list holds what the sensors gave, and the failed ones gave nothing.'

An error holds the place of its result. Leave it out and all that follow belong to another name.
"""

import asyncio

CAUGHT_BY = ["test_readings_and_errors_are_told_apart"]
SAYS = "the n-th result is the n-th sensor's"


async def read_all(names, read):
    results = await asyncio.gather(*map(read, names), return_exceptions=True)
    good = [result for result in results if not isinstance(result, BaseException)]
    bad = [result for result in results if isinstance(result, BaseException)]
    return dict(zip(names, good, strict=False)), dict(zip(names, bad, strict=False))
