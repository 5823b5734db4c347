"""'I close it when something goes wrong: except Exception.'

A cancellation is no Exception but a BaseException. `finally`, or `async with`, is for whatever happens.
"""

CAUGHT_BY = ["test_connection_is_closed_when_cancelled_in_the_body"]
SAYS = "cancelled while wanted() was at work"


async def find(connection, wanted):
    stream = lines(connection)  # the kata's own
    found = None
    try:
        async for line in stream:
            if await wanted(line):
                found = line
                break
    except Exception:
        await stream.aclose()
        raise
    await stream.aclose()
    return found
