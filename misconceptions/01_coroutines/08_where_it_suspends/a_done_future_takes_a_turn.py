"""'Awaiting a promise always takes one turn, even if it is resolved.'

That is JavaScript. In Python the await of a done future takes the result and goes on.
"""

CAUGHT_BY = ["test_an_await_with_nothing_to_wait_for_goes_on"]
SAYS = "JavaScript"

SWITCHES = {
    "sleep(0)": True,
    "a future that is done": True,
    "a future that is pending": True,
    "a coroutine that never waits": False,
    "a coroutine that sleeps": True,
    "a lock that is free": False,
    "a lock that is taken": True,
}
