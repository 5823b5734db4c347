"""'asyncio is single-threaded, so I write 1.'

It is right until it is not: nobody looked. Without a send no thread executed one.
"""

import asyncio

CAUGHT_BY = ["test_no_subscribers"]
SAYS = "Note threading.get_ident()"


async def broadcast(send, subscribers):
    under_way = peak = 0

    async def watched(subscriber):
        nonlocal under_way, peak
        under_way += 1
        peak = max(peak, under_way)
        await send(subscriber)
        under_way -= 1

    await asyncio.gather(*map(watched, range(subscribers)))
    return Report(peak, 1)
