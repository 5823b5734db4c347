"""'What I need of an error is its text.'

The text is for people. What handles an error goes by its type, and by what else the exception carries.
"""

import asyncio

CAUGHT_BY = ["test_readings_and_errors_are_told_apart"]
SAYS = "Its text is not enough"


async def read_all(names, read):
    results = await asyncio.gather(*map(read, names), return_exceptions=True)
    readings = {n: r for n, r in zip(names, results, strict=True) if not isinstance(r, BaseException)}
    return readings, {n: str(r) for n, r in zip(names, results, strict=True) if isinstance(r, BaseException)}
