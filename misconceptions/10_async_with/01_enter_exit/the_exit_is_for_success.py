"""'When the block has failed there is nothing to finish, so I leave.'

The user stays logged in. `__aexit__()` is told how the block ended, but cleaning up is due in any case.
"""

CAUGHT_BY = ["test_failing_logs_out", "test_a_cancellation_logs_out"]
SAYS = "no need to ask how the block ended"


class Login:
    def __init__(self, server, name):
        self.server = server
        self.name = name

    async def __aenter__(self):
        self.token = await self.server.log_in(self.name)
        return self.token

    async def __aexit__(self, kind, error, traceback):
        if kind is None:
            await self.server.log_out(self.token)
