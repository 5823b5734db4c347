"""'I measure everything, then I yield one by one.'

The values are right, but the first one comes only after the last measurement: a list with extra steps.
"""

CAUGHT_BY = ["test_readings_measures_only_when_asked"]
SAYS = "Do you collect readings"


async def readings(measure, times):
    collected = [await measure() for _ in range(times)]
    for reading in collected:
        yield reading
