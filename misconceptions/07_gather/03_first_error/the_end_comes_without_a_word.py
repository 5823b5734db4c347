"""'When the program ends, the rest simply stops.'

asyncio.run() cancels what is left and lets it clean up: the CancelledError arrives in the task.
"""

CAUGHT_BY = ["test_the_end_of_the_program_stops_them"]
SAYS = "it cancels it"

HASTY = [
    "map arrives",
    "menu fails",
    "gather raises menu",
    "film arrives",
    "program ends",
]
