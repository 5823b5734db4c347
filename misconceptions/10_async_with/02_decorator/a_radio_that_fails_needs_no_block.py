"""'If the radio does not answer I return, and the block is skipped.'

A context manager cannot skip its block. A function that ends without a yield raises RuntimeError, which hides the
reason.
"""

from contextlib import asynccontextmanager

CAUGHT_BY = ["test_a_radio_that_fails"]
SAYS = "exactly one `yield`"


@asynccontextmanager
async def turned_down(radio, volume):
    try:
        before = await radio.volume()
        await radio.set_volume(volume)
    except ConnectionError:
        return
    try:
        yield before
    finally:
        await radio.set_volume(before)
