"""'With a `yield` it is a stream, however I get the values.'

It gives its first value when the last one was read, and never when `rain` has no end.
"""

CAUGHT_BY = ["test_stream_reads_when_it_is_asked"]
SAYS = "Does it read everything before it gives the first?"


async def in_centimetres(rain):
    for value in [millimetres / 10 async for _, millimetres in rain]:
        yield value
