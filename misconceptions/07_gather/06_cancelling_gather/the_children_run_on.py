"""'Cancelling the caller ends the waiting. The children are tasks of their own and run on.'

With asyncio.wait() that is so. gather() passes the cancellation on to every child that is not done.
"""

CAUGHT_BY = ["test_cancelling_the_caller_cancels_the_children"]
SAYS = "to every child that is not done"

ORDERS = {
    **ORDERS,
    "dinner is cancelled": [
        "tea: ready",
        "dinner: CancelledError",
        "soup: ready",
        "rice: ready",
    ],
}
