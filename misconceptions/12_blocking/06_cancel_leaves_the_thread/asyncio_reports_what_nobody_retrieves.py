"""'An exception that nobody retrieves is logged by the event loop: "never retrieved".'

That is so for a future that holds one. This future was cancelled before, and takes neither a result nor an exception.
"""

CAUGHT_BY = ["test_the_late_error"]
SAYS = "has no place to go"

LATE_ERROR = "logged"
