"""'Setting the counter back in `__aiter__` makes each loop begin at page 1.'

It also throws back the loop that is still on its way.
"""

CAUGHT_BY = ["test_each_loop_begins_at_page_one"]
SAYS = "the first loop should go on at page 2"


class Catalogue:
    def __init__(self, fetch):
        self.fetch = fetch

    def __aiter__(self):
        self.number = 0
        return self

    async def __anext__(self):
        self.number += 1
        page = await self.fetch(self.number)
        if page is None:
            self.number = 0
            raise StopAsyncIteration
        return page
