"""'aiter() gives me a fresh iterator, which begins at the first item.'

That is so for a collection. A generator is its own iterator: aiter(values) is values.
"""

CAUGHT_BY = ["test_values_above_the_mean_are_found"]
SAYS = "has run the generator to its end"


async def warm(sensor, count):
    values = readings(sensor, count)  # the kata's own
    total = 0.0
    async for value in aiter(values):
        total += value
    mean = total / count
    return mean, [value async for value in aiter(values) if value > mean]
