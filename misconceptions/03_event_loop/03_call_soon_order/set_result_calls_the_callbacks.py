"""'set_result() calls the callbacks of the future.'

It puts them into the queue, so that whoever sets a result is never interrupted by those who waited for it.
"""

CAUGHT_BY = ["test_the_callback_of_a_future_is_queued_when_it_is_done"]
SAYS = "set_result() puts"

ORDER = [
    "future's callback",
    "program goes on",
    "call_soon",
    "task begins",
    "after sleep(0)",
    "call_later(0)",
    "call_soon from the callback",
    "after the second sleep(0)",
]
