"""'`async for` awaits `__anext__`, so what `__anext__` calls need not be awaited.'

`async for` awaits one thing: what `__anext__` returns. The coroutine that fetch() made is then the "page", and is never
None.
"""

CAUGHT_BY = ["test_loop_sees_every_page"]
SAYS = "the call of fetch only makes a coroutine"


class Catalogue:
    def __init__(self, fetch):
        self.fetch = fetch
        self.number = 0

    def __aiter__(self):
        return self

    async def __anext__(self):
        self.number += 1
        page = self.fetch(self.number)
        if page is None:
            raise StopAsyncIteration
        return page
