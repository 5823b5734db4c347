"""'The loop switches when somebody sleeps or does I/O.'

It switches when a task waits for a future, and sleeping and I/O are just two makers of futures.
"""

CAUGHT_BY = ["test_an_await_that_has_to_wait_switches"]
SAYS = "no result yet"

SWITCHES = {
    "sleep(0)": True,
    "a future that is done": False,
    "a future that is pending": False,
    "a coroutine that never waits": False,
    "a coroutine that sleeps": True,
    "a lock that is free": False,
    "a lock that is taken": False,
}
