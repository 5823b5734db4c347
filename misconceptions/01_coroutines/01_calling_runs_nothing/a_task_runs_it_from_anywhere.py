"""'create_task() starts it, so I can take the result from the task.'

A task needs a running event loop, and an ordinary function outside of one has none.
"""

import asyncio

CAUGHT_BY = ["test_greet_returns_the_string"]
SAYS = "no running loop"


def greet(name):
    coroutine = hello(name)
    try:
        return asyncio.create_task(coroutine).result()
    finally:
        coroutine.close()
