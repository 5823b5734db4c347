"""'The variables in the module are protected by a lock, so nothing can mix.'

Nothing mixes, as the second sensor is not watched before the first is done. Local variables need no lock.
"""

import asyncio

CAUGHT_BY = ["test_two_sensors_do_not_mix"]
SAYS = "Does one coroutine wait until the other is done?"

total = 0.0
lock = asyncio.Lock()


async def running_average(read, count, show):
    global total
    async with lock:
        total = 0.0
        for number in range(1, count + 1):
            total += await read()
            show(total / number)
        return total / count
