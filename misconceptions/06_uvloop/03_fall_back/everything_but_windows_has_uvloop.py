"""'uvloop does not run on Windows, so I import it everywhere else.'

It can be missing anywhere: it is an extra of uvicorn, and not for every Python there is a build of it.
"""

import asyncio
import sys

CAUGHT_BY = ["test_without_uvloop"]
SAYS = "that the system is not Windows"


def loop_factory(setting="auto"):
    if setting == "asyncio" or (setting == "auto" and sys.platform == "win32"):
        return asyncio.new_event_loop
    import uvloop

    return uvloop.new_event_loop
