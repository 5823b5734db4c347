"""'The callback of the future was added first, so it is the first in the queue.'

It was given to the future, not to the loop. It is queued when the future is done.
"""

CAUGHT_BY = ["test_the_callback_of_a_future_is_queued_when_it_is_done"]
SAYS = "not when it was added"

ORDER = [
    "program goes on",
    "future's callback",
    "call_soon",
    "task begins",
    "after sleep(0)",
    "call_later(0)",
    "call_soon from the callback",
    "after the second sleep(0)",
]
