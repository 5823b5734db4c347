"""'A block ends well, with an Exception, or cancelled: I name these.'

KeyboardInterrupt, SystemExit and others are neither. `__aexit__()` is called for all of them and need not ask.
"""

import asyncio

CAUGHT_BY = ["test_failing_logs_out"]
SAYS = "leave_by_stop: the block has ended, and the user was not logged out"


class Login:
    def __init__(self, server, name):
        self.server = server
        self.name = name

    async def __aenter__(self):
        self.token = await self.server.log_in(self.name)
        return self.token

    async def __aexit__(self, kind, error, traceback):
        if kind is None or issubclass(kind, (Exception, asyncio.CancelledError)):
            await self.server.log_out(self.token)
