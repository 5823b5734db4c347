"""'It is for `async for`, so both methods are `async def`.'

`async for` awaits `__anext__` only. `__aiter__` must give the iterator at once, and so is a plain method.
"""

CAUGHT_BY = ["test_loop_sees_every_page"]
SAYS = "It is a plain method: `def`, not `async def`"


class Catalogue:
    def __init__(self, fetch):
        self.fetch = fetch
        self.number = 0

    async def __aiter__(self):
        return self

    async def __anext__(self):
        self.number += 1
        page = await self.fetch(self.number)
        if page is None:
            raise StopAsyncIteration
        return page
