"""'With its last yield the generator is through, and only then comes StopAsyncIteration.'

It stands at that yield until somebody asks again. It is the request after the last value that runs the rest.
"""

CAUGHT_BY = ["test_order_is_what_the_interpreter_does"]
SAYS = "or to its end (StopAsyncIteration)"

ORDER = [
    "stream made",
    "step made",
    "await stream: TypeError",
    "sensor begins",
    "await step: 20",
    "sensor goes on",
    "sensor ends",
    "await anext: 21",
    "await anext: StopAsyncIteration",
]
