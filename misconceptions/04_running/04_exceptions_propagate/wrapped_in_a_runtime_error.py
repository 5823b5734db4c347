"""'asyncio.run() wraps what went wrong in an exception of its own.'

It lets the exception through as it is, so that `except ValueError` around asyncio.run() works.
"""

CAUGHT_BY = ["test_what_arrives_at_the_caller"]
SAYS = "raises it again as it is"

ARRIVES = dict.fromkeys(ARRIVES, "another")
