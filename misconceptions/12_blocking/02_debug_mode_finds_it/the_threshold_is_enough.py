"""'I set slow_callback_duration, and the loop logs what takes longer.'

Only in debug mode does the loop measure anything.
"""

import asyncio
import logging

CAUGHT_BY = ["test_a_slow_task_is_found"]
SAYS = "has to be in debug mode"


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
        with asyncio.Runner() as runner:
            runner.get_loop().slow_callback_duration = threshold
            runner.run(coroutine)
    finally:
        logger.setLevel(level)
        logger.removeFilter(keep_back)
    return found
