"""'sleep(0) gives way until nothing else is ready.'

The program goes to the end of the queue once. What joins the queue behind it runs after it.
"""

CAUGHT_BY = ["test_a_timer_joins_when_the_next_round_begins"]
SAYS = "after sleep(0)"

ORDER = [
    "program goes on",
    "call_soon",
    "task begins",
    "future's callback",
    "call_later(0)",
    "call_soon from the callback",
    "after sleep(0)",
    "after the second sleep(0)",
]
