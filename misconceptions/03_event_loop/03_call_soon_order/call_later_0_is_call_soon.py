"""'call_later(0) is call_soon() by another name.'

It is a timer, and timers join the queue when a round begins, behind all that waits there.
"""

CAUGHT_BY = ["test_a_timer_joins_when_the_next_round_begins"]
SAYS = "timer"

ORDER = [
    "program goes on",
    "call_later(0)",
    "call_soon",
    "task begins",
    "future's callback",
    "after sleep(0)",
    "call_soon from the callback",
    "after the second sleep(0)",
]
