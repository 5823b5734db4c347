"""'The listener passes the records to the handler as the logger did.'

A logger looks at its handlers' levels. A QueueListener passes on everything, unless respect_handler_level is True.
"""

import asyncio
import queue
from logging.handlers import QueueHandler, QueueListener

CAUGHT_BY = ["test_a_line_is_what_it_would_have_been"]
SAYS = "the handler's level is WARNING"


def run_logged(main, logger, handler):
    records = queue.Queue()
    in_front = QueueHandler(records)
    logger.addHandler(in_front)
    listener = QueueListener(records, handler)
    listener.start()
    try:
        return asyncio.run(main())
    finally:
        logger.removeHandler(in_front)
        listener.stop()
