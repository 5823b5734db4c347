"""'An exception is thrown into the generator; a cancellation is not an exception.'

It is a BaseException, and the generator must see it: a transaction would be committed, half done.
"""

CAUGHT_BY = ["test_a_cancellation_passes_through_the_generator"]
SAYS = "an exception like any other"


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
            if isinstance(error, Exception):
                await self._generator.athrow(error)
            else:
                await anext(self._generator)
        except StopAsyncIteration:
            return isinstance(error, Exception)
        except BaseException as raised:
            stopped = isinstance(error, (StopIteration, StopAsyncIteration)) and isinstance(raised, RuntimeError)
            if raised is error or (stopped and raised.__cause__ is error):
                return False
            raise
        await self._generator.aclose()
        raise RuntimeError("the generator did not stop")
