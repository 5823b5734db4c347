"""'Two awaits in one line run at the same time.'

The second stream is asked when the first has answered: an await does not start what comes after it.
"""

CAUGHT_BY = ["test_streams_work_at_the_same_time"]
SAYS = "Was the first awaited before the second was asked?"


async def next_pair(left, right):
    return await anext(left), await anext(right)
