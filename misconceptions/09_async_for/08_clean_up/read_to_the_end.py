"""'The generator cleans up at its end, so I let it run to its end.'

That reads lines nobody wants, and a log that never ends keeps the connection open for ever.
"""

CAUGHT_BY = ["test_nothing_is_read_after_the_line"]
SAYS = "yet read on"


async def find(connection, wanted):
    found = None
    async for line in lines(connection):  # the kata's own
        if found is None and await wanted(line):
            found = line
    return found
