"""'Ctrl-C raises KeyboardInterrupt, so that is what I catch around my await.'

It does so in a plain program. Under asyncio.run() the first Ctrl-C cancels the task: the await raises CancelledError.
"""

CAUGHT_BY = ["test_ctrl_c_saves_and_raises_keyboard_interrupt"]
SAYS = "The coroutine sees CancelledError"


async def record(sensor):
    readings = []
    try:
        while (reading := await sensor.read()) is not None:
            readings.append(reading)
    except (KeyboardInterrupt, Exception):
        await sensor.save(readings)
        raise
    await sensor.save(readings)
