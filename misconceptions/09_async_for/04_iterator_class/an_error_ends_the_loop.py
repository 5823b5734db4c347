"""'When fetch fails there is no page, so the loop is over.'

The caller then takes half a catalogue for the whole.
"""

CAUGHT_BY = ["test_error_of_fetch_is_not_the_end"]
SAYS = "the loop ended as if there were no more pages"


class Catalogue:
    def __init__(self, fetch):
        self.fetch = fetch
        self.number = 0

    def __aiter__(self):
        return self

    async def __anext__(self):
        self.number += 1
        try:
            page = await self.fetch(self.number)
        except Exception:
            page = None
        if page is None:
            raise StopAsyncIteration
        return page
