"""'What stands after the `yield` runs after the block.'

It runs when the yield returns. The exception of the block is raised there, and then it does not.
"""

from contextlib import asynccontextmanager

CAUGHT_BY = ["test_an_error_in_the_block", "test_a_cancellation_in_the_block"]
SAYS = "belongs in `finally`"


@asynccontextmanager
async def turned_down(radio, volume):
    before = await radio.volume()
    await radio.set_volume(volume)
    yield before
    await radio.set_volume(before)
