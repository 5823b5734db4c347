"""'When the lock raises RuntimeError I go on without it.'

No error any more, and no lock either: two buyers get the same ticket.
"""

import asyncio

CAUGHT_BY = ["test_tickets_are_sold_one_at_a_time"]
SAYS = "share one lock"

_LOCK = asyncio.Lock()


async def take(office):
    number = await office.left()
    if number == 0:
        return None
    await office.set_left(number - 1)
    return number


async def _sell(office, name):
    await office.form(name)
    try:
        async with _LOCK:
            return await take(office)
    except RuntimeError:
        return await take(office)


def open_day(office, names):
    async def day():
        return await asyncio.gather(*(_sell(office, name) for name in names))

    return asyncio.run(day())
