"""'When the generator has ended I return False: exceptions are not mine to swallow.'

They are the generator's: it caught this one and did not raise it again, as an `except` around the block would do.
"""

CAUGHT_BY = ["test_the_generator_may_deal_with_it"]
SAYS = "the exception has been dealt with"


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
            if error is None:
                await anext(self._generator)
            else:
                await self._generator.athrow(error)
        except StopAsyncIteration:
            return False
        except RuntimeError as raised:
            if raised.__cause__ is error and isinstance(error, (StopIteration, StopAsyncIteration)):
                return False
            raise
        await self._generator.aclose()
        raise RuntimeError("the generator did not stop")
