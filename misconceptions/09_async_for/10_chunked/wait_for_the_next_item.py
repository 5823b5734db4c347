"""'wait_for(anext(source), ...) waits for the next item for so long.'

When the time is up it cancels what it waits for. The cancellation ends the generator: the next anext() finds its end,
and every item to come is lost without an error.
"""

import asyncio

CAUGHT_BY = ["test_nothing_is_lost_when_the_time_is_up", "test_closing_it_closes_the_source"]
SAYS = "the source was cancelled"


async def chunked(source, size, seconds):
    loop = asyncio.get_running_loop()
    batch, deadline = [], 0.0
    try:
        while True:
            try:
                batch.append(await asyncio.wait_for(anext(source), deadline - loop.time() if batch else None))
            except TimeoutError:
                yield batch
                batch = []
            except Exception as error:
                if batch:
                    yield batch
                if isinstance(error, StopAsyncIteration):
                    return
                raise
            if len(batch) == 1:
                deadline = loop.time() + seconds
            if len(batch) == size:
                yield batch
                batch = []
    finally:
        await source.aclose()
