"""'The loop that runs is the current one: there is nothing to set.'

For code inside the loop it is. asyncio.run() sets it as well, for whoever asks when no loop is running.
"""

import asyncio

CAUGHT_BY = ["test_the_loop_is_set_while_it_runs"]
SAYS = "set_event_loop() was not called"


def run(coro):
    loop = asyncio.new_event_loop()
    try:
        return loop.run_until_complete(coro)
    finally:
        loop.close()
