"""'await is only sugar for then(): what is cancelled while it waits is simply not called any more.'

The function stands suspended in its `try`, and CancelledError is raised there: `finally` runs.
"""

CAUGHT_BY = ["test_where_they_differ"]
SAYS = "so its `finally` runs"

WITH_AWAIT = ["call", "called", "open", "cancel", "over"]
