"""'aclose() ends a generator, so that is what leaving is.'

aclose() raises GeneratorExit at the yield: the code behind it is skipped, and the generator never hears what failed.
"""

CAUGHT_BY = ["test_the_block_runs_at_the_yield"]
SAYS = "it goes on to its end"


class _Manager:
    def __init__(self, generator):
        self._generator = generator

    async def __aenter__(self):
        try:
            return await anext(self._generator)
        except StopAsyncIteration:
            raise RuntimeError("the generator did not yield") from None

    async def __aexit__(self, kind, error, traceback):
        await self._generator.aclose()
