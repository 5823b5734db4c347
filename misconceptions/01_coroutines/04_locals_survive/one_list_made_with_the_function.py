"""'The parameter has a default value, [], so each call starts with an empty list.'

Default values are made once, with the function, and shared by every call and every coroutine.
"""

CAUGHT_BY = ["test_a_new_call_begins_anew"]
SAYS = "where another one had stopped"


async def running_average(read, count, show, readings=[]):  # noqa: B006
    for _ in range(count):
        readings.append(await read())
        show(sum(readings) / len(readings))
    average = sum(readings) / len(readings)
    readings.clear()
    return average
