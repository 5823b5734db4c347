"""'call_soon() calls the function and comes back.'

It only puts the call into the queue. The loop gets to it when the program waits.
"""

CAUGHT_BY = ["test_nothing_of_it_runs_before_the_program_waits"]
SAYS = "comes back at once"

ORDER = [
    "call_soon",
    "task begins",
    "program goes on",
    "future's callback",
    "after sleep(0)",
    "call_later(0)",
    "call_soon from the callback",
    "after the second sleep(0)",
]
