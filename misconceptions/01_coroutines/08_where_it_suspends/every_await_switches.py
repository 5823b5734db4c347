"""'Every await hands control to the event loop.'

It hands control to what is awaited. The loop gets it only when something at the bottom suspends.
"""

CAUGHT_BY = ["test_an_await_with_nothing_to_wait_for_goes_on", "test_a_coroutine_does_what_its_body_does"]
SAYS = "before -> after -> another task"

SWITCHES = {
    "sleep(0)": True,
    "a future that is done": True,
    "a future that is pending": True,
    "a coroutine that never waits": True,
    "a coroutine that sleeps": True,
    "a lock that is free": True,
    "a lock that is taken": True,
}
