"""'First await the stream, then loop over what it gives.'

A stream is not awaitable. It is awaited value by value, which is what `async for` does.
"""

CAUGHT_BY = ["test_dict_holds_the_last_reading"]
SAYS = "nor can it be awaited"


async def latest(rain):
    return dict(await rain)
