"""'Then I call readings() a second time and get the same items.'

A second call is a second run of the body: the sensor is asked again, takes as long again, and says something else.
"""

CAUGHT_BY = ["test_sensor_is_asked_once_per_reading"]
SAYS = "a new generator measures new values"


async def warm(sensor, count):
    mean = sum([value async for value in readings(sensor, count)]) / count  # the kata's own
    return mean, [value async for value in readings(sensor, count) if value > mean]  # the kata's own
