"""'A handler of mine takes the records, so nobody else gets them.'

Each handler gets each record, those of the loggers above included.
"""

import asyncio
import logging

CAUGHT_BY = ["test_nobody_else_hears_of_it"]
SAYS = "A handler cannot keep a record from the others"


def slow_callbacks(coroutine, threshold):
    found = []

    class Keep(logging.Handler):
        def emit(self, record):
            if record.msg.startswith("Executing "):
                found.append(record.args)

    logger, handler = logging.getLogger("asyncio"), Keep()
    level = logger.level
    logger.addHandler(handler)
    logger.setLevel(min(logger.getEffectiveLevel(), logging.WARNING))
    try:
        with asyncio.Runner(debug=True) as runner:
            runner.get_loop().slow_callback_duration = threshold
            runner.run(coroutine)
    finally:
        logger.setLevel(level)
        logger.removeHandler(handler)
    return found
