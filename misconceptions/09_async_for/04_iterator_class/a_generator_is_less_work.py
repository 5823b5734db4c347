"""'An async generator as `__aiter__` does it all.'

It does, and outside of this kata it is the way to go. Here the point is to see what it does.
"""

CAUGHT_BY = ["test_catalogue_is_no_generator"]
SAYS = "here you write what it does for you"


class Catalogue:
    def __init__(self, fetch):
        self.fetch = fetch

    async def __aiter__(self):
        number = 1
        while (page := await self.fetch(number)) is not None:
            yield page
            number += 1
