"""'Awaiting in the middle of a sum is risky: I read everything first and count afterwards.'

The sums are right, but nobody sees an average until the last reading is in, hours later perhaps.
"""

CAUGHT_BY = ["test_the_average_goes_on_after_each_wait"]
SAYS = "before the next reading is asked for"


async def running_average(read, count, show):
    readings = [await read() for _ in range(count)]
    for number in range(1, count + 1):
        show(sum(readings[:number]) / number)
    return sum(readings) / count
