"""'`async for` gives me the value, and I return at the first.'

For a generator without a yield the loop is over at once, and the block begins with None as if all were well.
"""

CAUGHT_BY = ["test_a_generator_that_does_not_yield"]
SAYS = "it does not begin"


class Entering(_Manager):
    async def __aenter__(self):
        async for value in self._generator:
            return value
        return None


def my_asynccontextmanager(function):
    def make(*args, **kwargs):
        return Entering(function(*args, **kwargs))

    return make
