"""'drive runs a coroutine, so it has to await it and be `async def`.'

Then drive itself is a coroutine function, and the question who runs it is only put off.
"""

CAUGHT_BY = ["test_what_the_coroutine_returns_is_returned"]
SAYS = "an ordinary function"


async def drive(coro, report):
    result = await coro
    report(result)
    return result
