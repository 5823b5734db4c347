"""'Two downloads of a second each take two seconds, gather() or not.'

The waits overlap. This is what gather() is for.
"""

CAUGHT_BY = ["test_waits_overlap"]
SAYS = "both waits pass together"

FACTS = {
    "the most downloads under way at one moment": 2,
    "the seconds until both downloads have ended": 2,
    "the most halves under way at one moment in COMPRESS": 1,
    "the most halves under way at one moment in IN_TURNS": 1,
    "the most pictures under way at one moment in IN_TURNS": 2,
    "the threads that write into the logs": 1,
}
