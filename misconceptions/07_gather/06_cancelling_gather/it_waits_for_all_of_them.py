"""'gather() comes back when all of its children have ended, also when it is cancelled.'

A TaskGroup does so. gather() raises when the first child has ended with CancelledError: others may still clean up.
"""

CAUGHT_BY = ["test_cancelling_the_caller_cancels_the_children"]
SAYS = "it does not wait for the rest"

ORDERS = {
    **ORDERS,
    "dinner is cancelled": [
        "tea: ready",
        "soup: stopped",
        "rice: stopped",
        "soup: pot cleaned",
        "rice: pot cleaned",
        "dinner: CancelledError",
    ],
}
