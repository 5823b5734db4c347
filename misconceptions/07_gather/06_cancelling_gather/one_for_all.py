"""'When one child is cancelled, gather() cancels the rest: it needs all the results.'

A TaskGroup cancels the others when a child fails. The children of gather() do not hear of each other.
"""

CAUGHT_BY = ["test_cancelling_a_child_leaves_the_others"]
SAYS = "are not cancelled and run on"

ORDERS = {
    **ORDERS,
    "soup is cancelled": [
        "tea: ready",
        "soup: stopped",
        "rice: stopped",
        "soup: pot cleaned",
        "dinner: CancelledError",
        "rice: pot cleaned",
    ],
}
