"""'The `yield` only marks where the block goes.'

It also gives `as` its value. A bare yield gives None.
"""

from contextlib import asynccontextmanager

CAUGHT_BY = ["test_as_gives_the_volume_from_before"]
SAYS = "It gives what is yielded"


@asynccontextmanager
async def turned_down(radio, volume):
    before = await radio.volume()
    await radio.set_volume(volume)
    try:
        yield
    finally:
        await radio.set_volume(before)
