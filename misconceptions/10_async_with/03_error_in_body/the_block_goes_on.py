"""'True means that the error is dealt with, so the block goes on behind the line that failed.'

The block has ended for good. What goes on is the code behind it.
"""

CAUGHT_BY = ["test_true_stops_the_exception"]
SAYS = "its rest never runs"

TRUE_INSIDE = [
    "block begins",
    "inner got ValueError",
    "block ends",
    "behind inner",
    "outer got nothing",
    "behind outer",
]
