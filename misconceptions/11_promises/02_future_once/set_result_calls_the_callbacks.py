"""'set_result() calls the callbacks, and on a future that is done they are called at once.'

Both only put them into the queue of the event loop.
"""

CAUGHT_BY = ["test_callbacks_run_later"]
SAYS = "set_result() calls nobody"

ORDER = [
    "early callback",
    "the result is set",
    "late callback",
    "both callbacks are added",
    "got tea",
    "the program goes on",
]
