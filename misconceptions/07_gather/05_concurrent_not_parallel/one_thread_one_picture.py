"""'One thread has one picture under way at a time.'

It executes one thing at a time. What it has begun and put aside at an await is under way too: that is concurrency.
"""

CAUGHT_BY = ["test_taking_turns_is_not_running_at_the_same_time"]
SAYS = "under way concurrently"

FACTS = {
    "the most downloads under way at one moment": 2,
    "the seconds until both downloads have ended": 1,
    "the most halves under way at one moment in COMPRESS": 1,
    "the most halves under way at one moment in IN_TURNS": 1,
    "the most pictures under way at one moment in IN_TURNS": 1,
    "the threads that write into the logs": 1,
}
