"""'What runs at the same time runs on threads.'

What waits does not run. One thread can look after any number of waits.
"""

import asyncio
import threading

CAUGHT_BY = ["test_all_sends_run_on_one_thread"]
SAYS = "A wait needs no thread"


async def broadcast(send, subscribers):
    threads = set()

    def in_a_thread(subscriber):
        threads.add(threading.get_ident())
        asyncio.run(send(subscriber))

    await asyncio.gather(*(asyncio.to_thread(in_a_thread, i) for i in range(subscribers)))
    return Report(subscribers, len(threads))
