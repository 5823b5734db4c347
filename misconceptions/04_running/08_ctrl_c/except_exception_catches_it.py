"""'except Exception catches whatever may happen.'

CancelledError is a BaseException, just so that `except Exception` lets it through.
"""

CAUGHT_BY = ["test_ctrl_c_saves_and_raises_keyboard_interrupt", "test_a_cancelled_task_saves_and_stays_cancelled"]
SAYS = "nothing was saved"


async def record(sensor):
    readings = []
    try:
        while (reading := await sensor.read()) is not None:
            readings.append(reading)
    except Exception:
        await sensor.save(readings)
        raise
    await sensor.save(readings)
