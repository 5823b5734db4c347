"""'anext() runs the generator up to the yield, and the await only fetches the value.'

That is what next() does with an ordinary generator. anext() only makes an awaitable; awaiting it runs the generator.
"""

CAUGHT_BY = ["test_order_is_what_the_interpreter_does"]
SAYS = "awaiting that runs the generator up to its next `yield`"

ORDER = [
    "stream made",
    "sensor begins",
    "step made",
    "await stream: TypeError",
    "await step: 20",
    "sensor goes on",
    "await anext: 21",
    "sensor ends",
    "await anext: StopAsyncIteration",
]
