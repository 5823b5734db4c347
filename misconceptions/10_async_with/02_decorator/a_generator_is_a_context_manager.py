"""'An async generator waits at its yield, so `async with` can use it as it is.'

It has `__anext__` and `aclose`, no `__aenter__` and no `__aexit__`. The decorator adds them.
"""

CAUGHT_BY = [
    "test_as_gives_the_volume_from_before",
    "test_the_block_runs_at_the_new_volume",
    "test_each_block_remembers_its_own_volume",
]
SAYS = "makes a context manager of it"


async def turned_down(radio, volume):
    before = await radio.volume()
    await radio.set_volume(volume)
    try:
        yield before
    finally:
        await radio.set_volume(before)
