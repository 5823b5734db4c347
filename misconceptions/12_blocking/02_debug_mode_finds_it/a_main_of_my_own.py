"""'I set the threshold in a main() and await the coroutine there.'

Awaiting makes no task: the steps of the coroutine are steps of main(), and main() is whom debug mode names.
"""

import asyncio
import logging

CAUGHT_BY = ["test_the_coroutine_itself_and_plain_callbacks_are_watched"]
SAYS = "the task has the name of that one"


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

        async def main():
            asyncio.get_running_loop().slow_callback_duration = threshold
            await coroutine

        asyncio.run(main(), debug=True)
    finally:
        logger.setLevel(level)
        logger.removeFilter(keep_back)
    return found
