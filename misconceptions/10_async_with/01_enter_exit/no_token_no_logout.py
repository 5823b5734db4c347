"""'If I have a token I am logged in.'

An empty string is a token like any other; it only counts as false in an `if`. And `__aexit__()` does not run at all
unless `__aenter__()` has come to its end.
"""

CAUGHT_BY = ["test_each_object_has_a_token_of_its_own"]
SAYS = "tested for truth"


class Login:
    def __init__(self, server, name):
        self.server = server
        self.name = name
        self.token = ""

    async def __aenter__(self):
        self.token = await self.server.log_in(self.name)
        return self.token

    async def __aexit__(self, kind, error, traceback):
        if self.token:
            await self.server.log_out(self.token)
