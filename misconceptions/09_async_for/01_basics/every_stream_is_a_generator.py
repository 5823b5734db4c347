"""'I call __anext__ myself until it is over.'

That is what `async for` does once it has called __aiter__: a stream need not be its own iterator.
"""

CAUGHT_BY = ["test_display_takes_any_stream"]
SAYS = "only `async for` takes its values"


async def display(stream, show):
    count = 0
    while True:
        try:
            show(await stream.__anext__())
        except StopAsyncIteration:
            return count
        count += 1
