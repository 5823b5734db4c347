"""'asyncio.run(order): run() calls it for me.'

asyncio.run() takes what the call has made. anyio.run() and trio.run() take the function.
"""

CAUGHT_BY = ["test_what_run_accepts_on_this_python"]
SAYS = 'OUTCOMES["order"]'

OUTCOMES = {**OUTCOMES, "order": "result"}
