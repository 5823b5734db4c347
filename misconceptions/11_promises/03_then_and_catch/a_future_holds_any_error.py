"""'I ask done() first, and for the rest a Future will do: it holds the value or the error.'

Not every error: a Future refuses StopIteration (before Python 3.12) or makes a RuntimeError of it.
"""

import asyncio

CAUGHT_BY = ["test_rejection_calls_on_rejected"]
SAYS = "StopIteration interacts badly"


class Promise(Promise):
    def __init__(self):
        self._future = asyncio.get_running_loop().create_future()

    def resolve(self, value):
        if not self._future.done():
            self._future.set_result(value)

    def reject(self, error):
        if not self._future.done():
            self._future.set_exception(error)

    def then(self, on_fulfilled=None, on_rejected=None):
        def react(future):
            error = future.exception()
            callback = on_fulfilled if error is None else on_rejected
            if callable(callback):
                callback(future.result() if error is None else error)

        self._future.add_done_callback(react)
