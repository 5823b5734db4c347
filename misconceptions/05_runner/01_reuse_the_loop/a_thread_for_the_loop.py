"""'Between two questions the loop must go on running, so I give it a thread.'

A connection needs its loop only while something runs on it. A Runner stops and goes on, in the caller's own thread.
"""

import asyncio
import threading
from contextlib import contextmanager

CAUGHT_BY = ["test_the_answers_come_back"]
SAYS = "run in another thread"


@contextmanager
def session(connect):
    loop = asyncio.new_event_loop()
    thread = threading.Thread(target=loop.run_forever, daemon=True)
    thread.start()

    def run(coroutine):
        return asyncio.run_coroutine_threadsafe(coroutine, loop).result()

    try:
        connection = run(connect())
        try:
            yield lambda question: run(connection.ask(question))
        finally:
            run(connection.close())
    finally:
        loop.call_soon_threadsafe(loop.stop)
        thread.join()
        loop.close()
