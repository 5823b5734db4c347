"""'A cancelled task cannot await any more, so I start the saving as a task of its own.'

cancel() raises CancelledError once; awaiting in `finally` is fine. The new task is cancelled when run() ends.
"""

import asyncio

CAUGHT_BY = ["test_ctrl_c_saves_and_raises_keyboard_interrupt"]
SAYS = "before saving was finished"


async def record(sensor):
    readings = []
    try:
        while (reading := await sensor.read()) is not None:
            readings.append(reading)
    except asyncio.CancelledError:
        record.saving = asyncio.create_task(sensor.save(readings))
        raise
    except BaseException:
        await sensor.save(readings)
        raise
    await sensor.save(readings)
