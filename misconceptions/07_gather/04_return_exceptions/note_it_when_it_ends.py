"""'Each notes its own result, and the dictionary sorts it out.'

A dictionary keeps the order in which its keys came: here that in which the reads ended.
"""

import asyncio

CAUGHT_BY = ["test_both_are_in_the_order_of_the_names"]
SAYS = "the order in which the reads ended"


async def read_all(names, read):
    readings, errors = {}, {}

    async def one(name):
        try:
            readings[name] = await read(name)
        except OSError as error:
            errors[name] = error

    await asyncio.gather(*map(one, names))
    return readings, errors
