"""'A dictionary by sensor keeps the sums apart.'

It keeps sensors apart, not calls: a second look at the same sensor goes on with the numbers of the first.
"""

CAUGHT_BY = ["test_a_new_call_begins_anew"]
SAYS = "where another one had stopped"

readings = {}


async def running_average(read, count, show):
    seen = readings.setdefault(read, [])
    for _ in range(count):
        seen.append(await read())
        show(sum(seen) / len(seen))
    return sum(seen) / len(seen)
