"""'gather() starts a thread for each coroutine.'

It makes a task of each, and tasks share the thread of their event loop.
"""

CAUGHT_BY = ["test_all_of_it_runs_on_one_thread"]
SAYS = "not by gather()"

FACTS = {
    "the most downloads under way at one moment": 2,
    "the seconds until both downloads have ended": 1,
    "the most halves under way at one moment in COMPRESS": 1,
    "the most halves under way at one moment in IN_TURNS": 1,
    "the most pictures under way at one moment in IN_TURNS": 2,
    "the threads that write into the logs": 2,
}
