"""'asyncio.wait() tells me which are done, and I go through those.'

It tells which, not when. What was done while the consumer was busy comes out in the order of the arguments, or, taken
from the set as it is, in no order at all.
"""

import asyncio

CAUGHT_BY = ["test_what_came_while_the_consumer_was_busy_keeps_its_order"]
SAYS = "The set that asyncio.wait() returns has no order"


async def merge(*sources):
    waiting = {source: asyncio.ensure_future(anext(source)) for source in sources}
    try:
        while waiting:
            await asyncio.wait(waiting.values(), return_when=asyncio.FIRST_COMPLETED)
            for source, task in list(waiting.items()):
                if task.done():
                    try:
                        item = task.result()
                    except StopAsyncIteration:
                        del waiting[source]
                        continue
                    yield item
                    waiting[source] = asyncio.ensure_future(anext(source))
    finally:
        for task in waiting.values():
            task.cancel()
        await asyncio.gather(*waiting.values(), return_exceptions=True)
        for source in sources:
            await source.aclose()
