"""'gather() waits for all, then raises the first error.'

It raises at the moment of the first error. To wait for all takes return_exceptions=True.
"""

CAUGHT_BY = ["test_the_others_run_on"]
SAYS = "at the moment when it comes"

PATIENT = [
    "map arrives",
    "menu fails",
    "film arrives",
    "song fails",
    "gather raises menu",
    "program ends",
]
