"""'The loop empties its queue before it looks at the timers again, so the new callback is still in time.'

A round runs what was in the queue when it began. What is added meanwhile waits for the next.
"""

CAUGHT_BY = ["test_what_is_added_in_a_round_waits_for_the_next"]
SAYS = "next round"

ORDER = [
    "program goes on",
    "call_soon",
    "call_soon from the callback",
    "task begins",
    "future's callback",
    "after sleep(0)",
    "call_later(0)",
    "after the second sleep(0)",
]
