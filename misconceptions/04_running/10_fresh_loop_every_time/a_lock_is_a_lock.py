"""'A lock is unlocked when the day is over, so it is as good as new.'

It is unlocked, but it has waited in the first loop and stays bound to that one.
"""

import asyncio

CAUGHT_BY = ["test_every_day_goes_well"]
SAYS = "bound to the loop it waited in"

_LOCK = asyncio.Lock()


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

    return asyncio.run(day())
