"""'Blocks are nested, so the volumes go on a stack: last in, first out.'

That holds in one task. The blocks of two tasks may overlap, and each takes the volume of the other. A local variable
of the generator function is its block's own.
"""

from contextlib import asynccontextmanager

CAUGHT_BY = ["test_each_block_remembers_its_own_volume"]
SAYS = "outside the function is shared"

found = []


@asynccontextmanager
async def turned_down(radio, volume):
    before = await radio.volume()
    await radio.set_volume(volume)
    found.append(before)
    try:
        yield before
    finally:
        await radio.set_volume(found.pop())
