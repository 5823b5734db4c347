"""'I step it by hand, but that has to happen in a running loop.'

send() needs no loop. It is an ordinary call, which comes back at the next pause.
"""

import asyncio

CAUGHT_BY = ["test_no_event_loop_is_needed"]
SAYS = "ran in an event loop"


def drive(coro, report):
    async def step():
        try:
            while True:
                report(coro.send(None))
        except StopIteration as end:
            return end.value
        finally:
            coro.close()

    return asyncio.run(step())
