"""'Callbacks are small, so the loop runs them all before it turns to the tasks.'

The loop knows no such ranks: a step of a task is a callback in the same queue. In JavaScript there are two queues.
"""

CAUGHT_BY = ["test_the_callback_of_a_future_is_queued_when_it_is_done"]
SAYS = "one queue"

ORDER = [
    "program goes on",
    "call_soon",
    "future's callback",
    "task begins",
    "after sleep(0)",
    "call_later(0)",
    "call_soon from the callback",
    "after the second sleep(0)",
]
