"""'At the end I put everything back.'

If the coroutine raises, that line is never reached, and the logger stays as it was set up for the search.
"""

import asyncio
import logging

CAUGHT_BY = ["test_the_logger_is_left_as_it_was"]
SAYS = "also when the coroutine has raised"


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
    with asyncio.Runner(debug=True) as runner:
        runner.get_loop().slow_callback_duration = threshold
        runner.run(coroutine)
    logger.setLevel(level)
    logger.removeFilter(keep_back)
    return found
