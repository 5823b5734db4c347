"""'Then I use the first day's loop for the second day, too.'

run() has closed it, and a closed loop never runs again.
"""

import asyncio

CAUGHT_BY = ["test_every_day_goes_well"]
SAYS = "closed"

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
        loops.append(asyncio.get_running_loop())
        return await asyncio.gather(*(_sell(office, name) for name in names))

    if not loops:
        return asyncio.run(day())
    coroutine = day()
    try:
        return loops[0].run_until_complete(coroutine)
    finally:
        coroutine.close()
