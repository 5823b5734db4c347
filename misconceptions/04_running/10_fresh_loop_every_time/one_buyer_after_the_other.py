"""'Where nobody has to wait for the lock nothing breaks: I serve one buyer after the other.'

Right, and each waits for the forms of all before.
"""

import asyncio

CAUGHT_BY = ["test_forms_are_filled_in_at_the_same_time"]
SAYS = "one after another"


def open_day(office, names):
    async def day():
        lock = asyncio.Lock()
        return [await _sell(office, name, lock) for name in names]

    return asyncio.run(day())
