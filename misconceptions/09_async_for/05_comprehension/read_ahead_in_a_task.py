"""'A task that reads ahead keeps the values ready.'

It reads before anybody asks, and when nobody ever does, it is left running.
"""

import asyncio

CAUGHT_BY = ["test_stream_reads_when_it_is_asked"]
SAYS = "nobody has asked for a value yet"


def in_centimetres(rain):
    async def read():
        return [millimetres / 10 async for _, millimetres in rain]

    reading = asyncio.create_task(read())

    async def give():
        for value in await reading:
            yield value

    return give()
