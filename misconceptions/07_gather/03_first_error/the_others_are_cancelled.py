"""'When one fails, gather() cancels the rest.'

A TaskGroup does. gather() stops nobody; it only stops waiting.
"""

CAUGHT_BY = ["test_the_others_run_on"]
SAYS = "It does not cancel the others"

PATIENT = [
    "map arrives",
    "menu fails",
    "song is cancelled",
    "film is cancelled",
    "gather raises menu",
    "program ends",
]
