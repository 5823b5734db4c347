"""'gather() has raised, so it is over, and all that belongs to it is over, too.'

It stops waiting, and no more than that: the others go on reading and parsing for nobody.
"""

import asyncio

CAUGHT_BY = ["test_a_failure_stops_the_others", "test_an_unreadable_file_stops_the_others"]
SAYS = "lets the others go on"


async def load_all(paths, parse):
    return await asyncio.gather(*(load(path, parse) for path in paths))
