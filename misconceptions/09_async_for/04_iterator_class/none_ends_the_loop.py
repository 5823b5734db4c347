"""'When `__anext__` returns None, the loop is over.'

None is a value like any other, and the loop goes on with it for ever.
"""

CAUGHT_BY = ["test_loop_sees_every_page"]
SAYS = "the loop does not end"


class Catalogue:
    def __init__(self, fetch):
        self.fetch = fetch
        self.number = 0

    def __aiter__(self):
        return self

    async def __anext__(self):
        self.number += 1
        return await self.fetch(self.number)
