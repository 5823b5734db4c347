"""'A line is read in no time, so an ordinary file will do.'

From a disk that is asleep, or from the network, it is not; and until then the event loop stands still.
"""

import asyncio

CAUGHT_BY = ["test_lines_that_are_there_come_at_once"]
SAYS = "blocks the event loop"


async def tail(path, pause):
    rest = b""
    with path.open("rb") as file:
        while True:
            rest += file.read()
            while b"\n" in rest:
                line, _, rest = rest.partition(b"\n")
                yield line.decode() + "\n"
            await asyncio.sleep(pause)
