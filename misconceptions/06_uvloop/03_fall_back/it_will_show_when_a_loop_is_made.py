"""'I need not try it now: if there is no uvloop, it will show when somebody makes a loop.'

Then the choice is over, and nobody is left to fall back.
"""

import asyncio

CAUGHT_BY = ["test_without_uvloop"]
SAYS = "before you return it"


def loop_factory(setting="auto"):
    if setting == "asyncio":
        return asyncio.new_event_loop

    def make():
        import uvloop

        return uvloop.new_event_loop()

    return make
