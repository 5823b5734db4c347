"""'What comes out of athrow() is of the type of the block's exception, so it is that exception.'

The generator may have raised a new one of that type, with a better text. Ask with `is`.
"""

CAUGHT_BY = ["test_the_generator_may_deal_with_it"]
SAYS = "comes out in place of the block's"


class Leaving(_Manager):
    async def __aexit__(self, kind, error, traceback):
        try:
            return await super().__aexit__(kind, error, traceback)
        except BaseException as raised:
            if type(raised) is kind:
                return False
            raise


def my_asynccontextmanager(function):
    def make(*args, **kwargs):
        return Leaving(function(*args, **kwargs))

    return make
