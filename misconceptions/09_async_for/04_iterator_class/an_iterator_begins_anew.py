"""'`__aiter__` always makes a new iterator.'

That is what an iterable does. An iterator is its own iterator, so that a loop can go on where it stands.
"""

CAUGHT_BY = ["test_loop_can_go_on_with_a_started_iterator"]
SAYS = "Does its __aiter__ return self?"


class Catalogue:
    def __init__(self, fetch):
        self.fetch = fetch
        self.number = 0

    def __aiter__(self):
        return Catalogue(self.fetch)

    async def __anext__(self):
        self.number += 1
        page = await self.fetch(self.number)
        if page is None:
            raise StopAsyncIteration
        return page
