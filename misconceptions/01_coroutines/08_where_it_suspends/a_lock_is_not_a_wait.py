"""'A lock blocks the task, and a blocked task keeps the thread.'

That is what threading.Lock does. asyncio.Lock suspends the task, and the one that holds it can go on.
"""

CAUGHT_BY = ["test_an_await_that_has_to_wait_switches"]
SAYS = "somebody holds the lock"

SWITCHES = {
    "sleep(0)": True,
    "a future that is done": False,
    "a future that is pending": True,
    "a coroutine that never waits": False,
    "a coroutine that sleeps": True,
    "a lock that is free": False,
    "a lock that is taken": False,
}
