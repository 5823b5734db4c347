"""'Begin with the first value and add the others.'

A stream may end before its first value. Then anext() raises StopAsyncIteration, and the total is not 0.
"""

CAUGHT_BY = ["test_total_adds_every_reading"]
SAYS = "anext() asked for a value that the stream does not have"


async def total(rain):
    _, millimetres = await anext(rain)
    return millimetres + sum([more async for _, more in rain])
