"""'If uvloop is not there, I take what there is: the program runs, and that is what counts.'

With "auto" it is. Whoever has written "uvloop" learns from a slow service, some day, that it never was uvloop.
"""

import asyncio

CAUGHT_BY = ["test_uvloop_by_name_is_not_replaced"]
SAYS = "A fallback is for 'auto'"


def loop_factory(setting="auto"):
    if setting != "asyncio":
        try:
            import uvloop

            return uvloop.new_event_loop
        except ImportError:
            pass
    return asyncio.new_event_loop
