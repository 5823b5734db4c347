"""'`as` gives the object that stands behind `async with`.'

It gives what `__aenter__()` returns. Many return self, as files and sessions do, and so this belief is seldom put to
the test.
"""

CAUGHT_BY = ["test_as_gives_the_token", "test_each_object_has_a_token_of_its_own"]
SAYS = "not the object itself"


class Login:
    def __init__(self, server, name):
        self.server = server
        self.name = name

    async def __aenter__(self):
        self.token = await self.server.log_in(self.name)
        return self

    async def __aexit__(self, kind, error, traceback):
        await self.server.log_out(self.token)
