"""'c has been waiting for a thread, and the function, too; the function is done in no time, so it is back first.'

The queue of the pool knows nothing about that. What was asked for first is begun first.
"""

CAUGHT_BY = ["test_what_waits_for_a_thread"]
SAYS = "in the order in which it was asked for"

ORDER = [
    "a gets something",
    "a is read",
    "to_thread is back",
    "c is read",
    "b gets something",
    "b is read",
]
