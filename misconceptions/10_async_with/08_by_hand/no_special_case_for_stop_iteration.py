"""'Whatever comes out of athrow() comes out of the block.'

A StopIteration of the block comes back as a RuntimeError. Whoever waits for StopIteration behind the block misses it.
"""

CAUGHT_BY = ["test_stop_iteration_comes_out_as_it_is"]
SAYS = "Look at its __cause__"


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
            return True
        await self._generator.aclose()
        raise RuntimeError("the generator did not stop")
