"""'If it cannot be imported, it is not there: ModuleNotFoundError.'

It may be there and fail to load. That is an ImportError, of which ModuleNotFoundError is one case.
"""

import asyncio

CAUGHT_BY = ["test_found_is_not_imported"]
SAYS = "ModuleNotFoundError is one case"


def loop_factory(setting="auto"):
    if setting != "asyncio":
        try:
            import uvloop

            return uvloop.new_event_loop
        except ModuleNotFoundError:
            if setting == "uvloop":
                raise
    return asyncio.new_event_loop
