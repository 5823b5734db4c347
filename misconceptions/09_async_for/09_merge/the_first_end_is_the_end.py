"""'When anext() raises StopAsyncIteration, the stream is at its end.'

That one is. The others still have items to give.
"""

import asyncio

CAUGHT_BY = ["test_it_ends_when_the_last_source_ends"]
SAYS = "the end of one stream, mistaken for the end of all"


async def merge(*sources):
    waiting = {asyncio.ensure_future(anext(source)): source for source in sources}
    try:
        while waiting:
            done, _ = await asyncio.wait(waiting, return_when=asyncio.FIRST_COMPLETED)
            for task in done:
                source = waiting.pop(task)
                try:
                    item = task.result()
                except StopAsyncIteration:
                    return
                yield item
                waiting[asyncio.ensure_future(anext(source))] = source
    finally:
        for task in waiting:
            task.cancel()
        await asyncio.gather(*waiting, return_exceptions=True)
        for source in sources:
            await source.aclose()
