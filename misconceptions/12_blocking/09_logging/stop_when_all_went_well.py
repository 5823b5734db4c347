"""'At the end I stop the listener and take the handler off.'

An exception of the program skips that: the last lines, which tell why, get lost, and the thread waits on.
"""

import asyncio
import queue
from logging.handlers import QueueHandler, QueueListener

CAUGHT_BY = ["test_nothing_is_lost_when_the_program_fails"]
SAYS = "run_logged has left it with"


def run_logged(main, logger, handler):
    records = queue.Queue()
    in_front = QueueHandler(records)
    logger.addHandler(in_front)
    listener = QueueListener(records, handler, respect_handler_level=True)
    listener.start()
    result = asyncio.run(main())
    logger.removeHandler(in_front)
    listener.stop()
    return result
