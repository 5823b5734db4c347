"""'What gather() has started is gone when gather() is.'

Its tasks belong to the event loop. They run on, although nobody is waiting for them any more.
"""

CAUGHT_BY = ["test_the_others_run_on"]
SAYS = "they run on"

PATIENT = [
    "map arrives",
    "menu fails",
    "gather raises menu",
    "program ends",
]
