"""'Whatever is caught here comes from read(), so I save and let it out.'

save() is in the same `try`: when it fails it is called again. `finally` is entered once, whatever happened.
"""

CAUGHT_BY = ["test_an_error_of_save_gets_out"]
SAYS = "it was called 2 times"


async def record(sensor):
    readings = []
    try:
        while (reading := await sensor.read()) is not None:
            readings.append(reading)
        await sensor.save(readings)
    except BaseException:
        await sensor.save(readings)
        raise
