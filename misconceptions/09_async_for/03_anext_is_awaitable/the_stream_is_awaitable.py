"""'An async generator is awaitable: await the stream and you get its next value.'

It has no `__await__`, so that `await stream` is a TypeError. What anext(stream) returns has one.
"""

CAUGHT_BY = ["test_order_is_what_the_interpreter_does"]
SAYS = "The stream itself has no `__await__`"

ORDER = [
    "stream made",
    "step made",
    "sensor begins",
    "await stream: 20",
    "sensor goes on",
    "await step: 21",
    "sensor ends",
    "await anext: StopAsyncIteration",
]
