"""'Each run should leave the loop clean, as asyncio.run() does.'

What is left after a question is the connection's own task, which waits for the next one.
"""

import asyncio
from contextlib import contextmanager

CAUGHT_BY = ["test_the_answers_come_back", "test_one_connection_serves_all_questions"]
SAYS = "cancelled it between two runs"


async def alone(coroutine):
    try:
        return await coroutine
    finally:
        left = asyncio.all_tasks() - {asyncio.current_task()}
        for task in left:
            task.cancel()
        await asyncio.gather(*left, return_exceptions=True)


@contextmanager
def session(connect):
    with asyncio.Runner() as runner:
        connection = runner.run(connect())
        try:
            yield lambda question: runner.run(alone(connection.ask(question)))
        finally:
            runner.run(connection.close())
