"""'When the message is made, the rest of the record is no longer needed.'

The exception is no part of the message: the record has it in exc_info, and a formatter adds it. A QueueHandler moves it
into the message before it clears that.
"""

import asyncio
import queue
from logging.handlers import QueueHandler, QueueListener

CAUGHT_BY = ["test_a_line_is_what_it_would_have_been"]
SAYS = "does the logged exception come along"


class Forwarding(QueueHandler):
    def prepare(self, record):
        record.msg, record.args, record.exc_info = record.getMessage(), None, None
        return record


def run_logged(main, logger, handler):
    records = queue.Queue()
    in_front = Forwarding(records)
    logger.addHandler(in_front)
    listener = QueueListener(records, handler, respect_handler_level=True)
    listener.start()
    try:
        return asyncio.run(main())
    finally:
        logger.removeHandler(in_front)
        listener.stop()
