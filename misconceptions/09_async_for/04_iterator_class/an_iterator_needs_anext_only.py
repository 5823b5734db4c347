"""'`__anext__` is what makes an iterator; `__aiter__` is for the collection.'

`async for` calls `__aiter__` on whatever it is given, on an iterator too, which answers with itself.
"""

CAUGHT_BY = ["test_loop_can_go_on_with_a_started_iterator"]
SAYS = "An iterator has one too, beside its `__anext__`"


class Pages:
    def __init__(self, fetch):
        self.fetch = fetch
        self.number = 0

    async def __anext__(self):
        self.number += 1
        page = await self.fetch(self.number)
        if page is None:
            raise StopAsyncIteration
        return page
