"""'Whatever is to be closed is closed at the end of the block.'

Where connect() fails there is no block, and nobody closes the loop that was made for it.
"""

import asyncio

CAUGHT_BY = ["test_all_is_put_away_where_connecting_fails"]
SAYS = "connect() failed, and the loop is still open"


class Session:
    def __init__(self, connect):
        self._connect = connect
        self._runner = asyncio.Runner()

    def __enter__(self):
        self._connection = self._runner.run(self._connect())
        return lambda question: self._runner.run(self._connection.ask(question))

    def __exit__(self, *_):
        with self._runner:
            self._runner.run(self._connection.close())


session = Session
