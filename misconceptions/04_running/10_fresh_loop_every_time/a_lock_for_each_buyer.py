"""'The lock must be new, so I make it where I use it.'

There it is so new that nobody else can hold it: a lock works only for those who share it.
"""

import asyncio

CAUGHT_BY = ["test_tickets_are_sold_one_at_a_time"]
SAYS = "share one lock"


async def _sell(office, name):
    await office.form(name)
    async with asyncio.Lock():
        number = await office.left()
        if number == 0:
            return None
        await office.set_left(number - 1)
        return number


def open_day(office, names):
    async def day():
        return await asyncio.gather(*(_sell(office, name) for name in names))

    return asyncio.run(day())
