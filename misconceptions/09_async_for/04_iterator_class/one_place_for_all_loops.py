"""'The catalogue is its own iterator: `__aiter__` returns self.'

Then all loops over it share one place. That is right for something that can be read once, such as a socket.
"""

CAUGHT_BY = ["test_each_loop_begins_at_page_one"]
SAYS = "Do the two share their place?"


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
