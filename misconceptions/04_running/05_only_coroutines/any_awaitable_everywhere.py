"""'Awaitable is awaitable: asyncio.run() has always taken all of them, and a TypeError is what it says to the rest.'

From 3.14 on it is so, but for the function, which is not awaitable. Up to 3.13 it takes a coroutine object and nothing
else, and refuses with ValueError.
"""

CAUGHT_BY = ["test_what_run_accepts_on_this_python"]
SAYS = "Is it a coroutine object?"

OUTCOMES = {
    "order()": "result",
    "order": "result",
    "Order()": "result",
    "orders()": "TypeError",
    "42": "TypeError",
}
