"""'If there is no value, anext() raises StopAsyncIteration, and that tells enough.'

It tells an `async for` around the block that it has come to its end: the mistake would look like an empty loop.
"""

CAUGHT_BY = ["test_a_generator_that_does_not_yield"]
SAYS = "The generator ended without a yield"


class Entering(_Manager):
    async def __aenter__(self):
        return await anext(self._generator)


def my_asynccontextmanager(function):
    def make(*args, **kwargs):
        return Entering(function(*args, **kwargs))

    return make
