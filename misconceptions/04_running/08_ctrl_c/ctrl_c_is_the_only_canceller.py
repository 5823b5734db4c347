"""'CancelledError means Ctrl-C, so I raise what it means.'

A timeout, a TaskGroup or another task may be the one who cancels. run() tells them apart, the coroutine cannot.
"""

import asyncio

CAUGHT_BY = ["test_a_cancelled_task_saves_and_stays_cancelled"]
SAYS = "leave KeyboardInterrupt to run()"


async def record(sensor):
    readings = []
    try:
        while (reading := await sensor.read()) is not None:
            readings.append(reading)
    except asyncio.CancelledError:
        raise KeyboardInterrupt from None
    finally:
        await sensor.save(readings)
