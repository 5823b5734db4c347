"""'threading.local() keeps what runs at the same time apart.'

It keeps threads apart. All coroutines of an event loop run in one thread, and so share it.
"""

import threading

CAUGHT_BY = ["test_two_sensors_do_not_mix"]
SAYS = "in the same place, outside the coroutine"

mine = threading.local()


async def running_average(read, count, show):
    mine.readings = []
    for _ in range(count):
        reading = await read()
        mine.readings.append(reading)
        show(sum(mine.readings) / len(mine.readings))
    return sum(mine.readings) / len(mine.readings)
