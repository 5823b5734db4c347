"""'find_spec() tells me whether uvloop is there.'

It looks for a file. Whether the extension module in it loads on this system shows only when it is imported.
"""

import asyncio
from importlib.util import find_spec

CAUGHT_BY = ["test_found_is_not_imported"]
SAYS = "does not mean that it can be imported"


def loop_factory(setting="auto"):
    if setting == "uvloop" or (setting == "auto" and find_spec("uvloop")):
        import uvloop

        return uvloop.new_event_loop
    return asyncio.new_event_loop
