"""'StopIteration ends a loop.'

It ends a `for`. Inside a coroutine it is turned into a RuntimeError; `async for` wants StopAsyncIteration.
"""

CAUGHT_BY = ["test_loop_sees_every_page"]
SAYS = "called StopAsyncIteration"


class Catalogue:
    def __init__(self, fetch):
        self.fetch = fetch
        self.number = 0

    def __aiter__(self):
        return self

    async def __anext__(self):
        self.number += 1
        page = await self.fetch(self.number)
        if page is None:
            raise StopIteration
        return page
