"""'While gather() is waiting, only what it was given runs.'

Waiting is not locking: whatever is on the loop runs meanwhile, given to gather() or not.
"""

CAUGHT_BY = ["test_order_is_what_the_interpreter_does"]
SAYS = "whoever waits for it"

ORDER = [
    "mail begins",
    "report begins",
    "report ends",
    "mail ends",
    "gather is done",
    "backup begins",
    "backup ends",
    "program is done",
]
