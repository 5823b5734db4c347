"""'Eager tasks are quicker, but the order of things is the same.'

They are quicker because they begin inside create_task(), and that is another order.
"""

CAUGHT_BY = ["test_eager_order_is_what_the_interpreter_does"]
SAYS = "inside create_task()"

EAGER = [
    "cached: created",
    "remote: created",
    "cached: begins",
    "cached: ends",
    "remote: begins",
    "cached: awaited",
    "remote: ends",
    "remote: awaited",
]
