"""'The volume is back, so the error has been dealt with.'

Nobody knows of it then. An exception that is caught at the yield and not raised again is swallowed.
"""

from contextlib import asynccontextmanager

CAUGHT_BY = ["test_an_error_in_the_block", "test_a_cancellation_in_the_block"]
SAYS = "not raised again is swallowed"


@asynccontextmanager
async def turned_down(radio, volume):
    before = await radio.volume()
    await radio.set_volume(volume)
    try:
        yield before
    except BaseException:
        pass
    finally:
        await radio.set_volume(before)
