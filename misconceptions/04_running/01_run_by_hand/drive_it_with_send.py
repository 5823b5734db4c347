"""'A coroutine is driven with send(None) until StopIteration, no loop needed.'

Whatever it awaits wants a running loop: a timer, a socket, a future. Without one, the first sleep raises.
"""

CAUGHT_BY = ["test_the_result_is_returned"]
SAYS = "no loop was running"


def run(coro):
    try:
        while True:
            coro.send(None)
    except StopIteration as end:
        return end.value
