"""'`await future` lets the callbacks run first.'

In JavaScript it would. In Python an await of a future that is done does not pause.
"""

CAUGHT_BY = ["test_callbacks_run_later"]
SAYS = "a future that is done does not pause"

ORDER = [
    "the result is set",
    "both callbacks are added",
    "early callback",
    "late callback",
    "got tea",
    "the program goes on",
]
