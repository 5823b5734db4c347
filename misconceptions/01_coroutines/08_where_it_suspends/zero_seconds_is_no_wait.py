"""'sleep(0) waits zero seconds, so it does nothing.'

It suspends once, which lets every task that is ready take its turn.
"""

CAUGHT_BY = ["test_an_await_that_has_to_wait_switches"]
SAYS = "suspend once"

SWITCHES = {
    "sleep(0)": False,
    "a future that is done": False,
    "a future that is pending": True,
    "a coroutine that never waits": False,
    "a coroutine that sleeps": True,
    "a lock that is free": False,
    "a lock that is taken": True,
}
