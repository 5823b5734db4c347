"""'Two pictures are in work, so two halves are in work at the same moment.'

Two pictures are begun, and one of them waits at its sleep(0) while the other is being computed.
"""

CAUGHT_BY = ["test_computations_never_overlap"]
SAYS = "concurrent without being parallel"

FACTS = {
    "the most downloads under way at one moment": 2,
    "the seconds until both downloads have ended": 1,
    "the most halves under way at one moment in COMPRESS": 1,
    "the most halves under way at one moment in IN_TURNS": 2,
    "the most pictures under way at one moment in IN_TURNS": 2,
    "the threads that write into the logs": 1,
}
