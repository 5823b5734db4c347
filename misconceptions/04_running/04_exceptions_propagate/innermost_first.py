"""'The function that raised it stands first.'

A printed traceback says itself: most recent call last.
"""

CAUGHT_BY = ["test_the_traceback_leads_into_the_coroutine"]
SAYS = "most recent call last"

TRACEBACK = ["charge", "main", "order"]
