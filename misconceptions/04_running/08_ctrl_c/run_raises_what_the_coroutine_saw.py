"""'The coroutine was cancelled, so run() raises CancelledError.'

It would for any other cancellation. For Ctrl-C run() remembers the signal and raises KeyboardInterrupt.
"""

import asyncio

CAUGHT_BY = ["test_main_tells_how_it_ended"]
SAYS = "KeyboardInterrupt, which run() raises"


def main(sensor):
    try:
        asyncio.run(record(sensor))
    except asyncio.CancelledError:
        return 130
    return 0
