"""'When the consumer is cancelled the lines are at their end, so I return.'

The consumer hears StopAsyncIteration then, takes it for the end, and goes on as if nobody had cancelled it.
"""

import asyncio

import aiofiles

CAUGHT_BY = ["test_it_ends_with_its_consumer"]
SAYS = "CancelledError caught"


async def tail(path, pause):
    line = b""
    async with aiofiles.open(path, "rb") as file:
        while True:
            line += await file.readline()
            if line.endswith(b"\n"):
                yield line.decode()
                line = b""
            else:
                try:
                    await asyncio.sleep(pause)
                except asyncio.CancelledError:
                    return
