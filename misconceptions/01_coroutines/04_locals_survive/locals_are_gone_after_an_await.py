"""'The function is left at the await, so what it counted must be kept in the module.'

It is suspended, not left. A module has one such variable for all: sensors that are watched together mix.
"""

CAUGHT_BY = ["test_two_sensors_do_not_mix"]
SAYS = "in the same place, outside the coroutine"

total = 0.0
number = 0


async def running_average(read, count, show):
    global total, number
    total, number = 0.0, 0
    for _ in range(count):
        reading = await read()
        total += reading
        number += 1
        show(total / number)
    return total / number
