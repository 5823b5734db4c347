"""'sum(x async for x in stream) is sum(x for x in things) for streams.'

sum() uses a plain `for`. The generator expression is an async generator, which a plain `for` cannot read.
"""

CAUGHT_BY = ["test_total_adds_every_reading"]
SAYS = "`for`, list() and sum() cannot read it"


async def total(rain):
    return sum(millimetres async for _, millimetres in rain)
