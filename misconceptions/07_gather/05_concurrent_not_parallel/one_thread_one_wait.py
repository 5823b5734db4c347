"""'One thread can do one thing at a time, so one download waits for the other.'

A wait is nothing that a thread does. Any number of them pass at the same time.
"""

CAUGHT_BY = ["test_waits_overlap"]
SAYS = "A wait needs no processor"

FACTS = {
    "the most downloads under way at one moment": 1,
    "the seconds until both downloads have ended": 1,
    "the most halves under way at one moment in COMPRESS": 1,
    "the most halves under way at one moment in IN_TURNS": 1,
    "the most pictures under way at one moment in IN_TURNS": 2,
    "the threads that write into the logs": 1,
}
