"""'It is a WARNING, and warnings are logged unless somebody filters them.'

Whoever finds asyncio too talkative sets its level to ERROR, and then the record is not even made.
"""

import asyncio
import logging

CAUGHT_BY = ["test_nobody_else_hears_of_it"]
SAYS = "is not made at all"


def slow_callbacks(coroutine, threshold):
    found = []

    def keep_back(record):
        if not record.msg.startswith("Executing "):
            return True
        found.append(record.args)
        return False

    logger = logging.getLogger("asyncio")
    logger.addFilter(keep_back)
    try:
        with asyncio.Runner(debug=True) as runner:
            runner.get_loop().slow_callback_duration = threshold
            runner.run(coroutine)
    finally:
        logger.removeFilter(keep_back)
    return found
