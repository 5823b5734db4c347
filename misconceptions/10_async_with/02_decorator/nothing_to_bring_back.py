"""'The volume was the same before: there is nothing to bring back.'

Whoever was in the block may have changed it. To undo always is simpler than to guess when it is needed.
"""

from contextlib import asynccontextmanager

CAUGHT_BY = ["test_after_the_block_the_volume_is_back"]
SAYS = "Is it set in any case"


@asynccontextmanager
async def turned_down(radio, volume):
    before = await radio.volume()
    await radio.set_volume(volume)
    try:
        yield before
    finally:
        if before != volume:
            await radio.set_volume(before)
