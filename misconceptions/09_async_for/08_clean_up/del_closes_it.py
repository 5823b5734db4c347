"""'I delete the generator, and with its last reference it is closed.'

Its cleanup has to be awaited, and `del` cannot await: it only hands the generator to the event loop.
"""

CAUGHT_BY = ["test_connection_is_closed_when_a_line_was_found"]
SAYS = "the connection is still open"


async def find(connection, wanted):
    stream = lines(connection)  # the kata's own
    found = None
    async for line in stream:
        if await wanted(line):
            found = line
            break
    del stream
    return found
