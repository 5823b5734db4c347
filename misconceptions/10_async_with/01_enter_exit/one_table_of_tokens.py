"""'A table in the class, from names to tokens, and each finds its own.'

Two objects may have the same name: the second one overwrites the token of the first. What belongs to one block is kept
in the object of that block.
"""

CAUGHT_BY = ["test_each_object_has_a_token_of_its_own"]
SAYS = "Does each object keep its own token?"


class Login:
    tokens = {}  # noqa: RUF012

    def __init__(self, server, name):
        self.server = server
        self.name = name

    async def __aenter__(self):
        self.tokens[self.name] = await self.server.log_in(self.name)
        return self.tokens[self.name]

    async def __aexit__(self, kind, error, traceback):
        await self.server.log_out(self.tokens.pop(self.name))
