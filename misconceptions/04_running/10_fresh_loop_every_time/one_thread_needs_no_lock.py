"""'asyncio has one thread, so nobody can interfere; the lock was never needed.'

At every await another task may run, and between asking and telling there is one.
"""

import asyncio

CAUGHT_BY = ["test_tickets_are_sold_one_at_a_time"]
SAYS = "share one lock"


async def _sell(office, name):
    await office.form(name)
    number = await office.left()
    if number == 0:
        return None
    await office.set_left(number - 1)
    return number


def open_day(office, names):
    async def day():
        return await asyncio.gather(*(_sell(office, name) for name in names))

    return asyncio.run(day())
