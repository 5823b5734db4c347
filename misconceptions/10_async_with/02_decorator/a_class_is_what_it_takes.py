"""'For a context manager I need a class with __aenter__ and __aexit__.'

It works, and it is the long way: two methods and an attribute for what is one function with a local variable.
"""

CAUGHT_BY = ["test_a_decorator_makes_the_context_manager"]
SAYS = "one function with one `yield`"


class turned_down:  # noqa: N801
    def __init__(self, radio, volume):
        self.radio, self.volume = radio, volume

    async def __aenter__(self):
        self.before = await self.radio.volume()
        await self.radio.set_volume(self.volume)
        return self.before

    async def __aexit__(self, kind, error, traceback):
        await self.radio.set_volume(self.before)
