"""'A loop? asyncio has one, I only give it other names.'

That shows how to use a loop, and not how one works.
"""

import asyncio

CAUGHT_BY = ["test_stage_1_call_soon_only_registers"]
SAYS = "the loop should be your own"


class Loop(Loop):
    def __init__(self):
        super().__init__()
        self._loop = asyncio.new_event_loop()
