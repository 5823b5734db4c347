"""'The dinner is what I cancelled, so it is the first to get CancelledError.'

It waits for gather(), so the cancellation goes to the children first. They may clean up; then it comes back.
"""

CAUGHT_BY = ["test_cancelling_the_caller_cancels_the_children"]
SAYS = "Each of them may clean up first"

ORDERS = {
    **ORDERS,
    "dinner is cancelled": [
        "tea: ready",
        "dinner: CancelledError",
        "soup: stopped",
        "rice: stopped",
        "soup: pot cleaned",
        "rice: pot cleaned",
    ],
}
