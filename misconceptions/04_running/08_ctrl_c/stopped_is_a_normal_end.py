"""'The user wants it to stop. I save and return; there is nothing wrong.'

Then run() takes the coroutine for finished, and nobody hears that it was stopped half way.
"""

import asyncio

CAUGHT_BY = [
    "test_ctrl_c_saves_and_raises_keyboard_interrupt",
    "test_main_tells_how_it_ended",
    "test_a_cancelled_task_saves_and_stays_cancelled",
]
SAYS = "swallow"


async def record(sensor):
    readings = []
    try:
        while (reading := await sensor.read()) is not None:
            readings.append(reading)
    except asyncio.CancelledError:
        pass
    finally:
        await sensor.save(readings)
