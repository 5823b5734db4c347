"""'uvloop.install() at the beginning, as every tutorial says.'

It sets a policy, which changes what asyncio.run() does everywhere in the program. It is deprecated from 3.12 on, and
will go with the policies.
"""

import asyncio

import uvloop

CAUGHT_BY = ["test_nobody_else_is_concerned"]
SAYS = "chooses for"


def run_in_turn(steps):
    uvloop.install()
    with asyncio.Runner() as runner:
        return [runner.run(step()) for step in steps]
