"""'A coroutine is run by the event loop, so awaiting one goes through it.'

The loop runs the task; the coroutines that it awaits run inside it, like calls.
"""

CAUGHT_BY = ["test_a_coroutine_does_what_its_body_does"]
SAYS = "as a call would"

SWITCHES = {
    "sleep(0)": True,
    "a future that is done": False,
    "a future that is pending": True,
    "a coroutine that never waits": True,
    "a coroutine that sleeps": True,
    "a lock that is free": False,
    "a lock that is taken": True,
}
