"""'With return_exceptions=True nothing is raised: the CancelledErrors stand in the list.'

Those of the children would. But it is the caller that was cancelled, and that is no result of a child.
"""

CAUGHT_BY = ["test_return_exceptions_does_not_hold_the_callers_cancellation"]
SAYS = "none of their results"

ORDERS = {
    **ORDERS,
    "dinner is cancelled, return_exceptions=True": [
        "tea: ready",
        "soup: stopped",
        "rice: stopped",
        "soup: pot cleaned",
        "rice: pot cleaned",
        "dinner: served",
    ],
}
