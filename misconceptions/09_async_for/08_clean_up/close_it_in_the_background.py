"""'create_task(stream.aclose()) closes it, and I need not wait.'

The caller goes on as if the connection were closed, while it is not; and an error in closing is nobody's.
"""

import asyncio

CAUGHT_BY = ["test_connection_is_closed_when_a_line_was_found"]
SAYS = "the connection is still open"


async def closed(stream):
    await stream.aclose()


async def find(connection, wanted):
    stream = lines(connection)  # the kata's own
    try:
        async for line in stream:
            if await wanted(line):
                return line
        return None
    finally:
        asyncio.create_task(closed(stream))  # noqa: RUF006  # that is the mistake
