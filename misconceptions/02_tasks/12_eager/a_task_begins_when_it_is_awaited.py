"""'A task begins when somebody awaits it.'

A coroutine does. A task begins in the loop's next round, whichever await lets the loop have one.
"""

CAUGHT_BY = ["test_default_order_is_what_the_interpreter_does"]
SAYS = "in the loop's next round"

DEFAULT = [
    "cached: created",
    "remote: created",
    "cached: begins",
    "cached: ends",
    "cached: awaited",
    "remote: begins",
    "remote: ends",
    "remote: awaited",
]
