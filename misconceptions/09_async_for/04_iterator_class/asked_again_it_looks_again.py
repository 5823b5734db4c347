"""'Nobody asks an iterator again that has raised StopAsyncIteration.'

zip-like helpers and second loops do. An iterator whose end is not the end gives pages out of nowhere.
"""

CAUGHT_BY = ["test_end_stays_the_end"]
SAYS = "the iterator was at its end, but asked again it gave"


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
            raise StopAsyncIteration
        return page
