"""'The results stand in the order of the list, and so do the errors.'

The results do. The error that is raised is the one that comes first in time.
"""

CAUGHT_BY = ["test_the_others_run_on"]
SAYS = "first in time"

PATIENT = [
    "map arrives",
    "menu fails",
    "film arrives",
    "song fails",
    "gather raises song",
    "program ends",
]
