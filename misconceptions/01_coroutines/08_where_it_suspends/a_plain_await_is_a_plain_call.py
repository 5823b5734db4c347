"""'Only a task runs beside others. Awaiting a coroutine is a call, so nobody else runs until it is back.'

It is like a call until something inside suspends: then the whole chain is suspended, and the others run.
"""

CAUGHT_BY = ["test_a_coroutine_does_what_its_body_does"]
SAYS = "the whole chain"

SWITCHES = {
    "sleep(0)": True,
    "a future that is done": False,
    "a future that is pending": True,
    "a coroutine that never waits": False,
    "a coroutine that sleeps": False,
    "a lock that is free": False,
    "a lock that is taken": True,
}
