"""'I wait for a future that the callback sets: then I know that it was called.'

And if it never is? A probe has to come to an end, above all on a loop that does not do what it should.
"""

import asyncio

CAUGHT_BY = ["test_a_loop_that_breaks_at_errors_is_found_out"]
SAYS = "waits for ever"


async def keeps_errors():
    loop = asyncio.get_running_loop()
    told = loop.create_future()
    loop.set_exception_handler(lambda loop, context: told.set_result(context["exception"]))
    loop.call_soon(lambda: 1 / 0)
    return isinstance(await told, ZeroDivisionError)
