"""'A dict keeps the values in the order in which they were measured.'

It keeps each key once: a temperature that was measured twice comes once.
"""

CAUGHT_BY = ["test_values_above_the_mean_are_found"]
SAYS = "each as often as it was measured"


async def warm(sensor, count):
    total, seen = 0.0, {}
    async for value in readings(sensor, count):  # the kata's own
        total += value
        seen[value] = True
    mean = total / count
    return mean, [value for value in seen if value > mean]
