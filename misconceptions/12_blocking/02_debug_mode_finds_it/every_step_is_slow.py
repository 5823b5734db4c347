"""'I let it report everything, so that nothing gets lost.'

With a threshold of 0 each step of each task is reported, and the one that blocks is hard to see among them.
"""

import asyncio
import logging

CAUGHT_BY = ["test_the_threshold_decides"]
SAYS = "so nothing is slow"


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
        with asyncio.Runner(debug=True) as runner:
            runner.get_loop().slow_callback_duration = 0
            runner.run(coroutine)
    finally:
        logger.setLevel(level)
        logger.removeFilter(keep_back)
    return found
