"""'Reads are done in the order in which they were asked for, so c comes after b.'

They begin in that order. Whichever thread is free first takes the next one, while b still waits.
"""

CAUGHT_BY = ["test_what_waits_for_a_thread"]
SAYS = "until the read of a ends and sets one free"

ORDER = [
    "a gets something",
    "a is read",
    "b gets something",
    "b is read",
    "c is read",
    "to_thread is back",
]
