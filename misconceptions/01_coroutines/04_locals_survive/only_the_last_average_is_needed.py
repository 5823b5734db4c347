"""'The mean of the last average and the new reading is the new average.'

Then the newest reading weighs as much as all before it: how many there were must be kept as well.
"""

CAUGHT_BY = ["test_the_average_goes_on_after_each_wait"]
SAYS = "the averages 10, 10.5, 12, 14"


async def running_average(read, count, show):
    average = await read()
    show(average)
    for _ in range(count - 1):
        average = (average + await read()) / 2
        show(average)
    return average
