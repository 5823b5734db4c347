"""'If both loops run at the same time, both see every item.'

There is one stream in a generator. It refuses a second request while the first is still being worked on.
"""

import asyncio

CAUGHT_BY = ["test_values_above_the_mean_are_found"]
SAYS = "two loops share one generator"


async def collected(values):
    return [value async for value in values]


async def warm(sensor, count):
    values = readings(sensor, count)  # the kata's own
    for_mean, for_list = await asyncio.gather(collected(values), collected(values))
    mean = sum(for_mean) / count
    return mean, [value for value in for_list if value > mean]
