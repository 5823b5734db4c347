"""'Each read is awaited, so the others have their turn: no sleep is needed.'

They have, but a thread is kept busy by asking for what is not there, thousands of times a second.
"""

import aiofiles

CAUGHT_BY = ["test_it_sleeps_between_two_looks"]
SAYS = "Sleep for `pause` seconds"


async def tail(path, pause):
    line = b""
    async with aiofiles.open(path, "rb") as file:
        while True:
            line += await file.readline()
            if line.endswith(b"\n"):
                yield line.decode()
                line = b""
