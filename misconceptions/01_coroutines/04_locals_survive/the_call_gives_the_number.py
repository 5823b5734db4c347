"""'read() returns a float, so I add it up.'

The call gives a coroutine object. The number comes out when that is awaited.
"""

CAUGHT_BY = ["test_one_reading_is_its_own_average"]
SAYS = "the number comes when that is awaited"


async def running_average(read, count, show):
    total = 0.0
    for number in range(1, count + 1):
        total += read()
        show(total / number)
    return total / count
