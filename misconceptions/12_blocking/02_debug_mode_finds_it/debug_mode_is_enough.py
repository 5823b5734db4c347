"""'Debug mode logs what is slow.'

It logs what takes 0.1 s or more. What counts as slow is an attribute of the loop.
"""

import asyncio
import logging

CAUGHT_BY = ["test_a_slow_task_is_found"]
SAYS = "it is 0.1 s by default"


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
    logger.setLevel(min(logger.getEffectiveLevel(), logging.WARNING))
    try:
        asyncio.run(coroutine, debug=True)
    finally:
        logger.setLevel(level)
        logger.removeFilter(keep_back)
    return found
