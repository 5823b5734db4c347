"""'async for starts at the first item, as it does with a list.'

`async for` asks the generator for an iterator, and gets the generator itself, wherever that stands by now: at its end.
"""

CAUGHT_BY = ["test_values_above_the_mean_are_found"]
SAYS = "a second loop over the same one yields nothing"


async def warm(sensor, count):
    values = readings(sensor, count)  # the kata's own
    mean = sum([value async for value in values]) / count
    return mean, [value async for value in values if value > mean]
