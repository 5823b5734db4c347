"""'`if not page` tells that there are no more pages.'

It is also true of a page without text. Only None means the end here.
"""

CAUGHT_BY = ["test_loop_sees_every_page"]
SAYS = "Only None means the end"


class Catalogue:
    def __init__(self, fetch):
        self.fetch = fetch
        self.number = 0

    def __aiter__(self):
        return self

    async def __anext__(self):
        self.number += 1
        page = await self.fetch(self.number)
        if not page:
            raise StopAsyncIteration
        return page
