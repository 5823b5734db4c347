"""'sleep(0) takes no time, so the program goes on before the others.'

No time passes, but the program queues up behind those that came before it.
"""

CAUGHT_BY = ["test_the_queue_is_first_in_first_out"]
SAYS = "end of the queue"

ORDER = [
    "program goes on",
    "after sleep(0)",
    "call_soon",
    "task begins",
    "future's callback",
    "call_later(0)",
    "call_soon from the callback",
    "after the second sleep(0)",
]
