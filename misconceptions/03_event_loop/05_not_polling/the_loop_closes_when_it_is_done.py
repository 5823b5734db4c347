"""'The coroutine has ended, so the loop has, too.'

It has only stopped. Its sockets and its selector stay open until somebody closes it, also where the coroutine fails.
"""

import asyncio

CAUGHT_BY = ["test_the_loop_is_closed_whatever_happens"]
SAYS = "still open"


def wake_ups(coro):
    selector = CountingSelector()
    loop = asyncio.SelectorEventLoop(selector)
    loop.run_until_complete(coro)
    loop.close()
    return selector.count
