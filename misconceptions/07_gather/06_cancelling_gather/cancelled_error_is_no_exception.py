"""'CancelledError is a BaseException, and return_exceptions collects exceptions only.'

gather() collects what a child ends with, its CancelledError too, and waits for the others.
"""

CAUGHT_BY = ["test_return_exceptions_holds_a_childs_cancellation"]
SAYS = "goes into the list"

ORDERS = {
    **ORDERS,
    "soup is cancelled, return_exceptions=True": [
        "tea: ready",
        "soup: stopped",
        "soup: pot cleaned",
        "dinner: CancelledError",
        "rice: ready",
    ],
}
