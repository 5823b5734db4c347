"""'__exit__ returns True to say that all went well.'

To return True is to swallow the exception that left the block.
"""

import asyncio

CAUGHT_BY = ["test_the_connection_is_closed_when_the_block_fails"]
SAYS = "and so should the whole `with`"


class Session:
    def __init__(self, connect):
        self._connect = connect

    def __enter__(self):
        self._runner = asyncio.Runner()
        try:
            self._connection = self._runner.run(self._connect())
        except BaseException:
            self._runner.close()
            raise
        return lambda question: self._runner.run(self._connection.ask(question))

    def __exit__(self, *_):
        with self._runner:
            self._runner.run(self._connection.close())
        return True


session = Session
