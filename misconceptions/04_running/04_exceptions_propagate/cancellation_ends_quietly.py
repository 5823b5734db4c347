"""'CancelledError only ends the task: the caller does not hear of it.'

Whoever waits for a cancelled task gets CancelledError, and the caller of asyncio.run() is one of those.
"""

CAUGHT_BY = ["test_what_arrives_at_the_caller"]
SAYS = "asyncio.CancelledError"

ARRIVES = {**ARRIVES, "asyncio.CancelledError": "nothing"}
