"""'contextlib.closing closes things, so also this.'

`closing` calls close(), which an async generator does not have: `aclosing` awaits aclose().
"""

from contextlib import closing

CAUGHT_BY = ["test_connection_is_closed_when_a_line_was_found"]
SAYS = "has no close(), only aclose()"


async def find(connection, wanted):
    with closing(lines(connection)) as stream:  # the kata's own
        async for line in stream:
            if await wanted(line):
                return line
    return None
