"""'The log is closed when main() has ended: nothing can come after that.'

asyncio.run() cancels the tasks that are left then, and what they log while they clean up comes after that. And
listener.stop() waits for the listener's thread, in the loop's.
"""

import asyncio
import queue
from logging.handlers import QueueHandler, QueueListener

CAUGHT_BY = ["test_nothing_is_lost_at_the_end", "test_nothing_is_lost_when_the_program_fails"]
SAYS = "Is the log open until then"


def run_logged(main, logger, handler):
    async def program():
        records = queue.Queue()
        in_front = QueueHandler(records)
        logger.addHandler(in_front)
        listener = QueueListener(records, handler, respect_handler_level=True)
        listener.start()
        try:
            return await main()
        finally:
            logger.removeHandler(in_front)
            listener.stop()

    return asyncio.run(program())
