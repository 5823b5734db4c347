"""'@contextmanager makes context managers, of async functions as well.'

It makes one with `__enter__` and `__exit__`, which `async with` does not take.
"""

from contextlib import contextmanager

CAUGHT_BY = ["test_a_decorator_makes_the_context_manager"]
SAYS = "__aenter__ and __aexit__"


@contextmanager
async def turned_down(radio, volume):
    before = await radio.volume()
    await radio.set_volume(volume)
    try:
        yield before
    finally:
        await radio.set_volume(before)
