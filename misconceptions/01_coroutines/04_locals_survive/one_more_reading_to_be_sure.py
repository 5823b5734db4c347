"""'The first reading only sets things up, so count more are needed.'

count readings are all there are: a reading that is shown counts, the first one too.
"""

CAUGHT_BY = ["test_one_reading_is_its_own_average"]
SAYS = "one more was asked for"


async def running_average(read, count, show):
    total = await read()
    show(total)
    for number in range(2, count + 2):
        total += await read()
        show(total / number)
    return total / (count + 1)
