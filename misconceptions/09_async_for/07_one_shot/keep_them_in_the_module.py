"""'I keep the readings in a list of the module, so nothing is lost.'

While one call awaits its sensor another one runs, and both write into the same list.
"""

CAUGHT_BY = ["test_two_sensors_at_once_do_not_mix"]
SAYS = "kept where both calls see them"

kept = []


async def warm(sensor, count):
    kept.clear()
    async for value in readings(sensor, count):  # the kata's own
        kept.append(value)  # noqa: PERF401  # as it would be written
    mean = sum(kept) / count
    return mean, [value for value in kept if value > mean]
