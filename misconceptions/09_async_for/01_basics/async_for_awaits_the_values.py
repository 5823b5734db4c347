"""'async for awaits what I yield.'

It awaits __anext__(), which gives what was yielded as it is: here a coroutine that nobody has run.
"""

CAUGHT_BY = ["test_readings_yields_each_measurement"]
SAYS = "yields coroutines that nobody has run"


async def readings(measure, times):
    for _ in range(times):
        yield measure()
