"""'A RuntimeError whose `__cause__` is the exception of the block was made by Python.'

Python makes one of StopIteration and StopAsyncIteration only. Of any other exception the generator has made it itself.
"""

CAUGHT_BY = ["test_the_generator_may_deal_with_it"]
SAYS = "Python's own is made of a Stop(Async)Iteration only"


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
            made_by_python = error is not None and isinstance(raised, RuntimeError) and raised.__cause__ is error
            if raised is error or made_by_python:
                return False
            raise
        await self._generator.aclose()
        raise RuntimeError("the generator did not stop")
