"""'read() gives nothing, so it is over.'

0 is a reading, though a false one; only None is the end.
"""

CAUGHT_BY = ["test_it_saves_when_there_is_no_more"]
SAYS = "0 is a reading"


async def record(sensor):
    readings = []
    try:
        while reading := await sensor.read():
            readings.append(reading)
    finally:
        await sensor.save(readings)
