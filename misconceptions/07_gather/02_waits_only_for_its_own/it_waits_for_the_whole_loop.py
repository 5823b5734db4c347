"""'gather() waits until everything on the loop is done.'

It waits for its arguments. `backup` is on the loop but is none of them.
"""

CAUGHT_BY = ["test_order_is_what_the_interpreter_does"]
SAYS = "`backup` is not among them"

ORDER = [
    "backup begins",
    "mail begins",
    "report begins",
    "report ends",
    "mail ends",
    "backup ends",
    "gather is done",
    "program is done",
]
