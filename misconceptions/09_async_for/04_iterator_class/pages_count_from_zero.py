"""'Counting begins at 0.'

Here the first page is number 1; fetch(0) gives None, which looks like an empty catalogue.
"""

CAUGHT_BY = ["test_loop_sees_every_page"]
SAYS = "the first page has number 1"


class Catalogue:
    def __init__(self, fetch):
        self.fetch = fetch
        self.number = 0

    def __aiter__(self):
        return self

    async def __anext__(self):
        page = await self.fetch(self.number)
        self.number += 1
        if page is None:
            raise StopAsyncIteration
        return page
