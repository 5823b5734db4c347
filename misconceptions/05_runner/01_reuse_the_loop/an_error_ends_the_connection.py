"""'After an error the connection is of no use, so I close it at once.'

The error was that of one question. The block decides when the session is over.
"""

import asyncio
from contextlib import contextmanager

CAUGHT_BY = ["test_after_an_error_the_next_question_can_be_asked"]
SAYS = "stay open until the block is left"


@contextmanager
def session(connect):
    with asyncio.Runner() as runner:
        connection = runner.run(connect())

        def ask(question):
            try:
                return runner.run(connection.ask(question))
            except OSError:
                runner.run(connection.close())
                raise

        try:
            yield ask
        finally:
            runner.run(connection.close())
