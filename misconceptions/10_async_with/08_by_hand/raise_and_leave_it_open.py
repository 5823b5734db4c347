"""'A second yield is a mistake: RuntimeError, and that is that.'

The generator still stands at its second yield, with what it has opened. Close it before the error goes out.
"""

CAUGHT_BY = ["test_a_generator_that_yields_twice"]
SAYS = "close it (aclose())"


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
        except BaseException as raised:
            stopped = isinstance(error, (StopIteration, StopAsyncIteration)) and isinstance(raised, RuntimeError)
            if raised is error or (stopped and raised.__cause__ is error):
                return False
            raise
        raise RuntimeError("the generator did not stop")
