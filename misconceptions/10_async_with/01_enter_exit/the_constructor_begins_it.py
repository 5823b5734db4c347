"""'A login object that is not logged in makes no sense, so I begin when it is made.'

`__init__()` cannot await, so the work goes to a task. It runs although nobody has entered the block, and perhaps
nobody ever will.
"""

import asyncio

CAUGHT_BY = ["test_making_the_object_does_nothing"]
SAYS = "the object was only made"


class Login:
    def __init__(self, server, name):
        self.server = server
        self.task = asyncio.ensure_future(server.log_in(name))

    async def __aenter__(self):
        return await self.task

    async def __aexit__(self, kind, error, traceback):
        await self.server.log_out(self.task.result())
