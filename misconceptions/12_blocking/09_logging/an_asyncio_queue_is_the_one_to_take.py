"""'In an asyncio program the queue is an asyncio.Queue, and a task takes the records out.'

That queue belongs to the loop: other threads, which log too, must not touch it. And a task does not outlive the loop:
what is logged while asyncio.run() cleans up gets lost.
"""

import asyncio
from logging.handlers import QueueHandler

CAUGHT_BY = ["test_nothing_is_lost_at_the_end", "test_nothing_is_lost_when_the_program_fails"]
SAYS = "Is the log open until then"


def run_logged(main, logger, handler):
    async def program():
        records = asyncio.Queue()

        async def write():
            while (record := await records.get()) is not None:
                if record.levelno >= handler.level:
                    await asyncio.to_thread(handler.handle, record)

        in_front = QueueHandler(records)
        logger.addHandler(in_front)
        writer = asyncio.create_task(write())
        try:
            return await main()
        finally:
            logger.removeHandler(in_front)
            records.put_nowait(None)
            await writer

    return asyncio.run(program())
