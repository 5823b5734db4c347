"""'Nobody cancelled the dinner, so it goes on without the soup.'

The CancelledError of a child comes out of gather() like any other exception of a child.
"""

CAUGHT_BY = ["test_cancelling_a_child_leaves_the_others"]
SAYS = "though nobody cancelled the caller"

ORDERS = {
    **ORDERS,
    "soup is cancelled": [
        "tea: ready",
        "soup: stopped",
        "soup: pot cleaned",
        "rice: ready",
        "dinner: served",
    ],
}
