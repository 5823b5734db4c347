"""'A coroutine is only a generator: send(None) runs it, and StopIteration has the result.'

As long as it never waits. The first sleep wants an event loop.
"""

CAUGHT_BY = ["test_it_works_in_a_running_loop"]
SAYS = "somebody has to run a loop for it"


def call_sync(coroutine):
    try:
        coroutine.send(None)
    except StopIteration as stop:
        return stop.value
    raise RuntimeError("it waits for something")
