"""'After the block the generator goes on, and that is the cleanup.'

It goes on as if all were well. An exception must be raised at the yield, where the generator has its `try`.
"""

CAUGHT_BY = ["test_an_exception_is_raised_at_the_yield"]
SAYS = "athrow() raises an exception at the yield"


class _Manager:
    def __init__(self, generator):
        self._generator = generator

    async def __aenter__(self):
        try:
            return await anext(self._generator)
        except StopAsyncIteration:
            raise RuntimeError("the generator did not yield") from None

    async def __aexit__(self, kind, error, traceback):
        try:
            await anext(self._generator)
        except StopAsyncIteration:
            return False
        await self._generator.aclose()
        raise RuntimeError("the generator did not stop")
