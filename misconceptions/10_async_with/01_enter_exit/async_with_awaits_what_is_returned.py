"""'`async with` awaits whatever `__aenter__()` returns.'

It awaits the call of `__aenter__()`, once. A coroutine that this returns goes to `as` as it is.
"""

CAUGHT_BY = ["test_as_gives_the_token", "test_each_object_has_a_token_of_its_own"]
SAYS = "`as` gave a coroutine"


class Login:
    def __init__(self, server, name):
        self.server = server
        self.name = name
        self.token = f"token of {name}"

    async def __aenter__(self):
        return self.server.log_in(self.name)

    async def __aexit__(self, kind, error, traceback):
        await self.server.log_out(self.token)
