"""'The program waits, so the loop finishes all the tasks before it comes back.'

It comes back as soon as what it awaits is done. The other task sleeps on.
"""

CAUGHT_BY = ["test_default_order_is_what_the_interpreter_does"]
SAYS = "as soon as"

DEFAULT = [
    "cached: created",
    "remote: created",
    "cached: begins",
    "cached: ends",
    "remote: begins",
    "remote: ends",
    "cached: awaited",
    "remote: awaited",
]
