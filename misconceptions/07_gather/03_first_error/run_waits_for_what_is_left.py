"""'asyncio.run() returns when nothing is running any more.'

It returns when its coroutine does, and what is left is cancelled before.
"""

CAUGHT_BY = ["test_the_end_of_the_program_stops_them"]
SAYS = "asyncio.run() does not wait for what is left"

HASTY = [
    "map arrives",
    "menu fails",
    "gather raises menu",
    "film arrives",
    "program ends",
    "song fails",
]
