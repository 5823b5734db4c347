"""'An except Exception that tidies up and raises again is as good as finally.'

CancelledError, KeyboardInterrupt and SystemExit are no Exception: they go past it, and the loop stays open.
"""

import asyncio

CAUGHT_BY = ["test_also_when_the_coroutine_raises"]
SAYS = "after CancelledError"


def run(coro):
    loop = asyncio.new_event_loop()
    asyncio.set_event_loop(loop)
    try:
        result = loop.run_until_complete(coro)
    except Exception:
        asyncio.set_event_loop(None)
        loop.close()
        raise
    asyncio.set_event_loop(None)
    loop.close()
    return result
