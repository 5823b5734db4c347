"""'`async for` stands in the function, so the function must be `async def`.'

Only what reads the stream must. A generator expression reads nothing yet, and its function returns it at once.
"""

CAUGHT_BY = ["test_stream_gives_centimetres"]
SAYS = "in_centimetres gave a coroutine, not a stream"


async def in_centimetres(rain):
    return (millimetres / 10 async for _, millimetres in rain)
