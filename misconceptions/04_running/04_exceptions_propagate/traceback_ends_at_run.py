"""'The coroutine ran in the event loop, so its functions are not in the caller's traceback.'

The exception object carries its traceback with it: from where it was raised, out to where it is caught.
"""

CAUGHT_BY = ["test_the_traceback_leads_into_the_coroutine"]
SAYS = "carries its traceback"

TRACEBACK = ["order"]
