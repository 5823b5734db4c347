"""'`__anext__` returns the page, as `__next__` would.'

It returns an awaitable, and `async for` awaits that. A plain method cannot wait for fetch() anyway.
"""

CAUGHT_BY = ["test_loop_sees_every_page"]
SAYS = "which is not awaitable: `async for` awaits what it gives"


class Catalogue:
    def __init__(self, fetch):
        self.pages = ["apples", "", "cherries"]

    def __aiter__(self):
        return self

    def __anext__(self):
        if not self.pages:
            raise StopAsyncIteration
        return self.pages.pop(0)
