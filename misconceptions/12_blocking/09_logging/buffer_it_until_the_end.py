"""'A MemoryHandler collects the records, and I write them when the loop has ended.'

That does not stop the loop. But nobody sees a line as long as the program runs, and none at all if it is killed.
"""

import asyncio
import logging
from logging.handlers import MemoryHandler

CAUGHT_BY = ["test_the_loop_goes_on_while_the_handler_writes"]
SAYS = "needs its log today"


def run_logged(main, logger, handler):
    memory = MemoryHandler(capacity=10**6, flushLevel=logging.CRITICAL + 1, target=handler)
    logger.addHandler(memory)
    try:
        return asyncio.run(main())
    finally:
        logger.removeHandler(memory)
        memory.close()
