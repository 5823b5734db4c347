"""'I put the record itself into the queue; the text can be made when it is written.'

By then the arguments have changed. QueueHandler makes the text before it hands the record over.
"""

import asyncio
import logging
import queue
from logging.handlers import QueueListener

CAUGHT_BY = ["test_a_line_is_what_it_would_have_been"]
SAYS = "when the basket held tea only"


class Forwarding(logging.Handler):
    def __init__(self, records):
        super().__init__()
        self.emit = records.put_nowait


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
