"""'After the loop I await aclose(), so it is closed.'

Only when that line is reached: an exception in the body of the loop, or a cancellation, passes it by.
"""

CAUGHT_BY = [
    "test_connection_is_closed_when_wanted_raises",
    "test_connection_is_closed_when_cancelled_in_the_body",
]
SAYS = "the connection is still open"


async def find(connection, wanted):
    stream = lines(connection)  # the kata's own
    found = None
    async for line in stream:
        if await wanted(line):
            found = line
            break
    await stream.aclose()
    return found
