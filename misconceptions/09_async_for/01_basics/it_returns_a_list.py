"""'async for takes what the coroutine returns, so I return a list.'

Without a yield, calling the function gives a coroutine, and `async for` does not take coroutines.
"""

CAUGHT_BY = ["test_readings_yields_each_measurement"]
SAYS = "needs a `yield` in its body"


async def readings(measure, times):
    return [await measure() for _ in range(times)]
