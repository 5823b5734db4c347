"""'I fetch all pages at the first request, then I only hand them out.'

The loop waits for pages that it may never ask for, and all of them are in memory at once.
"""

CAUGHT_BY = ["test_page_is_fetched_when_it_is_asked_for"]
SAYS = "one page was asked for; fetched were the pages [1, 2, 3, 4]"


class Pages:
    def __init__(self, fetch):
        self.fetch = fetch
        self.pages = None

    def __aiter__(self):
        return self

    async def __anext__(self):
        if self.pages is None:
            self.pages = []
            while (page := await self.fetch(len(self.pages) + 1)) is not None:
                self.pages.append(page)
        if not self.pages:
            raise StopAsyncIteration
        return self.pages.pop(0)
