"""'gather() gives the results of those that worked.'

Unless it is told to return exceptions, it gives nothing but the first of them.
"""

import asyncio

CAUGHT_BY = ["test_readings_and_errors_are_told_apart"]
SAYS = "all readings are lost"


async def read_all(names, read):
    results = await asyncio.gather(*map(read, names))
    return dict(zip(names, results, strict=True)), {}
