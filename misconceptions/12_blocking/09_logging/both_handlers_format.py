"""'The QueueHandler gets the formatter of the handler, or the format would be lost.'

The handler still formats each line itself. What the QueueHandler makes is the message of that line.
"""

import asyncio
import queue
from logging.handlers import QueueHandler, QueueListener

CAUGHT_BY = ["test_a_line_is_what_it_would_have_been"]
SAYS = "formatted once"


def run_logged(main, logger, handler):
    records = queue.Queue()
    in_front = QueueHandler(records)
    in_front.setFormatter(handler.formatter)
    in_front.setLevel(handler.level)
    logger.addHandler(in_front)
    listener = QueueListener(records, handler)
    listener.start()
    try:
        return asyncio.run(main())
    finally:
        logger.removeHandler(in_front)
        listener.stop()
