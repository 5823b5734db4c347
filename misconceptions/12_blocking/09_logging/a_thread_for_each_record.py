"""'Each record is written in a thread of the pool; then none has to wait for another.'

Then none waits for the one before it either, and their order is chance.
"""

import asyncio
import logging
from concurrent.futures import ThreadPoolExecutor

CAUGHT_BY = ["test_the_lines_are_in_order_and_one_at_a_time"]
SAYS = "Nothing keeps them in order"


class InThreads(logging.Handler):
    def __init__(self, handler, pool):
        super().__init__(handler.level)
        self.handler, self.pool = handler, pool

    def emit(self, record):
        record.msg, record.args = record.getMessage(), None
        self.pool.submit(self.handler.handle, record)


def run_logged(main, logger, handler):
    with ThreadPoolExecutor() as pool:
        in_threads = InThreads(handler, pool)
        logger.addHandler(in_threads)
        try:
            return asyncio.run(main())
        finally:
            logger.removeHandler(in_threads)
