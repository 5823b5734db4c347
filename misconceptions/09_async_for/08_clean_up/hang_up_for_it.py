"""'It is the connection that must be closed, so I close the connection.'

The generator is still in the middle of its work, and closes the connection once more when it is collected.
"""

CAUGHT_BY = ["test_connection_is_closed_when_a_line_was_found", "test_connection_is_closed_when_wanted_raises"]
SAYS = "It belongs to the generator"


async def find(connection, wanted):
    try:
        async for line in lines(connection):  # the kata's own
            if await wanted(line):
                return line
        return None
    finally:
        await connection.close()
