"""'When I leave the loop, the generator is gone and so is its connection.'

The loop only stops asking. The generator waits at its `yield`; when it is collected, which may be at any time, the
event loop is asked to close it in a task of its own, and nobody waits for that.
"""

CAUGHT_BY = ["test_connection_is_closed_when_a_line_was_found", "test_connection_is_closed_when_wanted_raises"]
SAYS = "the connection is still open"


async def find(connection, wanted):
    found = None
    async for line in lines(connection):  # the kata's own
        if await wanted(line):
            found = line
            break
    return found
