"""'Nobody needs the answer of the logout, so I start it in the background.'

The code behind the block goes on while the user is still logged in, and if it is the end of the program, the logout
never ends.
"""

import asyncio

CAUGHT_BY = ["test_the_block_waits_and_is_waited_for"]
SAYS = "a task that is only created is not over"


class Login:
    def __init__(self, server, name):
        self.server = server
        self.name = name

    async def __aenter__(self):
        self.token = await self.server.log_in(self.name)
        return self.token

    async def __aexit__(self, kind, error, traceback):
        self.task = asyncio.create_task(self.server.log_out(self.token))
