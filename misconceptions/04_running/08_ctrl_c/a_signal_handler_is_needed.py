"""'Signals need a handler: add_signal_handler() and cancel the task.'

For SIGINT run() has one already. This one replaces it, and run() never learns that it was Ctrl-C.
"""

import asyncio
import signal

CAUGHT_BY = ["test_ctrl_c_saves_and_raises_keyboard_interrupt"]
SAYS = "it has a handler for Ctrl-C already"


async def record(sensor):
    readings = []
    asyncio.get_running_loop().add_signal_handler(signal.SIGINT, asyncio.current_task().cancel)
    try:
        while (reading := await sensor.read()) is not None:
            readings.append(reading)
    finally:
        await sensor.save(readings)
