"""'acquire() puts me into the queue of the lock, and the loop lets me in.'

A free lock is taken at once. Whoever counts on being interrupted there will not be.
"""

CAUGHT_BY = ["test_an_await_with_nothing_to_wait_for_goes_on"]
SAYS = "nobody to wait for"

SWITCHES = {
    "sleep(0)": True,
    "a future that is done": False,
    "a future that is pending": True,
    "a coroutine that never waits": False,
    "a coroutine that sleeps": True,
    "a lock that is free": True,
    "a lock that is taken": True,
}
