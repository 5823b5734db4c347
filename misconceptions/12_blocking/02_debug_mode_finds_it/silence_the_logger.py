"""'I take the handlers off and stop it from propagating; then nothing gets out.'

Nothing does: an error that asyncio logs meanwhile is lost as well.
"""

import asyncio
import logging

CAUGHT_BY = ["test_nobody_else_hears_of_it"]
SAYS = "Keep back the records of slow steps, and nothing else"


def slow_callbacks(coroutine, threshold):
    found = []

    class Keep(logging.Handler):
        def emit(self, record):
            if record.msg.startswith("Executing "):
                found.append(record.args)

    logger, handler = logging.getLogger("asyncio"), Keep()
    level = logger.level
    logger.setLevel(min(logger.getEffectiveLevel(), logging.WARNING))
    handlers, logger.handlers, propagate, logger.propagate = logger.handlers, [handler], logger.propagate, False
    try:
        with asyncio.Runner(debug=True) as runner:
            runner.get_loop().slow_callback_duration = threshold
            runner.run(coroutine)
    finally:
        logger.setLevel(level)
        logger.handlers, logger.propagate = handlers, propagate
    return found
