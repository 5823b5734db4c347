"""'One loop is enough: I compare each value with the mean so far.'

The mean so far is not the mean: each value is judged by the few that came before it, and not by those after it.
"""

CAUGHT_BY = ["test_values_above_the_mean_are_found"]
SAYS = "the values above their mean of 23 are [26, 25, 26]"


async def warm(sensor, count):
    total, seen, above = 0.0, 0, []
    async for value in readings(sensor, count):  # the kata's own
        total += value
        seen += 1
        if value > total / seen:
            above.append(value)
    return total / count, above
