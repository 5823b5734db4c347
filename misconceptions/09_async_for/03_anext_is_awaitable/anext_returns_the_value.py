"""'anext() returns the next value, as next() does.'

It returns an awaitable. The value comes from awaiting it.
"""

CAUGHT_BY = ["test_pair_holds_one_value_of_each_stream"]
SAYS = "anext() only makes them: who awaits them?"


async def next_pair(left, right):
    return anext(left), anext(right)
