"""'What gave nothing has failed.'

0.0 is falsy and a reading. Errors are told by their type.
"""

import asyncio

CAUGHT_BY = ["test_zero_is_a_reading"]
SAYS = "the fridge gave 0.0"


async def read_all(names, read):
    results = await asyncio.gather(*map(read, names), return_exceptions=True)
    found = dict(zip(names, results, strict=True))
    readings = {name: result for name, result in found.items() if result and not isinstance(result, BaseException)}
    return readings, {name: result for name, result in found.items() if name not in readings}
