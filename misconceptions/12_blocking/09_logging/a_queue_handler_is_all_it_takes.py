"""'A QueueHandler makes logging asynchronous.'

It fills the queue. What empties it is a QueueListener, which has to be started, and stopped at the end.
"""

import asyncio
import queue
from logging.handlers import QueueHandler

CAUGHT_BY = ["test_the_loop_goes_on_while_the_handler_writes"]
SAYS = "who takes the records out"


def run_logged(main, logger, handler):
    in_front = QueueHandler(queue.Queue())
    logger.addHandler(in_front)
    try:
        return asyncio.run(main())
    finally:
        logger.removeHandler(in_front)
