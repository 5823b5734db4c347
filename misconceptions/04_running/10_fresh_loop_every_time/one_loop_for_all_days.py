"""'I keep a loop of my own open, then the lock is always right.'

It is, but nobody knows when the last day is over and the loop is to be closed. A Runner in a `with` block would know.
"""

import asyncio

CAUGHT_BY = ["test_each_day_has_a_loop_of_its_own"]
SAYS = "a loop of its own"

_LOCK = asyncio.Lock()
loops = []


async def _sell(office, name):
    await office.form(name)
    async with _LOCK:
        number = await office.left()
        if number == 0:
            return None
        await office.set_left(number - 1)
        return number


def open_day(office, names):
    async def day():
        return await asyncio.gather(*(_sell(office, name) for name in names))

    if not loops:
        loops.append(asyncio.new_event_loop())
    return loops[0].run_until_complete(day())
