"""'athrow() raises it at the yield, and the rest takes care of itself.'

If the generator catches it and ends, athrow() raises StopAsyncIteration, which says just that, and is for __aexit__.
"""

CAUGHT_BY = ["test_the_generator_may_deal_with_it"]
SAYS = "__aexit__ returns True"


class _Manager:
    def __init__(self, generator):
        self._generator = generator

    async def __aenter__(self):
        try:
            return await anext(self._generator)
        except StopAsyncIteration:
            raise RuntimeError("the generator did not yield") from None

    async def __aexit__(self, kind, error, traceback):
        if error is not None:
            await self._generator.athrow(error)
            return True
        try:
            await anext(self._generator)
        except StopAsyncIteration:
            return False
        await self._generator.aclose()
        raise RuntimeError("the generator did not stop")
