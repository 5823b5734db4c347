"""'The records are WARNINGs, so I set the level to WARNING.'

Where it was DEBUG before, that raises it, and what somebody wanted to see in detail is not logged any more.
"""

import asyncio
import logging

CAUGHT_BY = ["test_nobody_else_hears_of_it"]
SAYS = "If the level lets WARNING through already"


def slow_callbacks(coroutine, threshold):
    found = []

    def keep_back(record):
        if not record.msg.startswith("Executing "):
            return True
        found.append(record.args)
        return False

    logger = logging.getLogger("asyncio")
    level = logger.level
    logger.addFilter(keep_back)
    logger.setLevel(logging.WARNING)
    try:
        with asyncio.Runner(debug=True) as runner:
            runner.get_loop().slow_callback_duration = threshold
            runner.run(coroutine)
    finally:
        logger.setLevel(level)
        logger.removeFilter(keep_back)
    return found
