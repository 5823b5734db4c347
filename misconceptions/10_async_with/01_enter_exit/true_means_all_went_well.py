"""'I return True, as the logout has worked.'

True says that the exception of the block has been dealt with, and it goes no further: errors vanish, and so does the
cancellation.
"""

CAUGHT_BY = ["test_failing_logs_out", "test_a_cancellation_logs_out"]
SAYS = "return a true value"


class Login:
    def __init__(self, server, name):
        self.server = server
        self.name = name

    async def __aenter__(self):
        self.token = await self.server.log_in(self.name)
        return self.token

    async def __aexit__(self, kind, error, traceback):
        await self.server.log_out(self.token)
        return True
