"""'When run() returns the coroutine is over, so nothing can be slow any more.'

The loop is not closed yet. Tasks that are left are cancelled then, and their last steps may be the slow ones.
"""

import asyncio
import logging

CAUGHT_BY = ["test_it_listens_until_the_loop_is_closed"]
SAYS = "Listen until the loop is closed"


def slow_callbacks(coroutine, threshold):
    found = []

    def keep_back(record):
        if not record.msg.startswith("Executing "):
            return True
        found.append(record.args)
        return False

    logger = logging.getLogger("asyncio")
    level = logger.level
    with asyncio.Runner(debug=True) as runner:
        runner.get_loop().slow_callback_duration = threshold
        logger.addFilter(keep_back)
        logger.setLevel(min(logger.getEffectiveLevel(), logging.WARNING))
        try:
            runner.run(coroutine)
        finally:
            logger.setLevel(level)
            logger.removeFilter(keep_back)
    return found
