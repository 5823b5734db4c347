"""'orders() comes from an async def, so run() runs it.'

With a yield in it, an async def makes an async generator: for `async for`, neither a coroutine nor awaitable.
"""

CAUGHT_BY = ["test_what_run_accepts_on_this_python"]
SAYS = 'OUTCOMES["orders()"]'

OUTCOMES = {**OUTCOMES, "orders()": "result"}
