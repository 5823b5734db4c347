"""'as_completed() runs them all at once, too.'

It does, but it gives the results in the order in which they come, and nobody knows whose they are.
"""

import asyncio

CAUGHT_BY = ["test_each_buyer_gets_what_was_sold_to_them"]
SAYS = "in the order of `names`"


def open_day(office, names):
    async def day():
        lock = asyncio.Lock()
        return [await sold for sold in asyncio.as_completed([_sell(office, name, lock) for name in names])]

    return asyncio.run(day())
