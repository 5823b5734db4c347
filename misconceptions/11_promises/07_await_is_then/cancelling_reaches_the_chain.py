"""'Who cancels the wait cancels the promise, and finally_ is called.'

Only the task that waits is cancelled. The promise is pending as before, and its callbacks wait for its end.
"""

CAUGHT_BY = ["test_where_they_differ"]
SAYS = "calls nobody back"

WITH_THEN = ["call", "open", "called", "cancel", "close", "over"]
