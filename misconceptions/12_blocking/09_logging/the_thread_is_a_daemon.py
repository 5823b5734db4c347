"""'The listener's thread is a daemon, so it ends by itself and I need not stop it.'

A daemon is cut off when the interpreter ends, whatever is still in the queue; until then it goes on.
"""

import asyncio
import queue
from logging.handlers import QueueHandler, QueueListener

CAUGHT_BY = ["test_nothing_is_lost_at_the_end", "test_nothing_is_lost_when_the_program_fails"]
SAYS = "Is the listener stopped"


def run_logged(main, logger, handler):
    records = queue.Queue()
    in_front = QueueHandler(records)
    logger.addHandler(in_front)
    QueueListener(records, handler, respect_handler_level=True).start()
    try:
        return asyncio.run(main())
    finally:
        logger.removeHandler(in_front)
