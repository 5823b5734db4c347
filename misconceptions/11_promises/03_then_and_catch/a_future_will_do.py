"""'A Promise is just asyncio's Future under another name.'

A Future that is done raises InvalidStateError when it is settled again; a promise says nothing.
"""

import asyncio

CAUGHT_BY = ["test_it_settles_once"]
SAYS = "unlike a Future"


class Promise(Promise):
    def __init__(self):
        self._future = asyncio.get_running_loop().create_future()

    def resolve(self, value):
        self._future.set_result(value)

    def reject(self, error):
        self._future.set_exception(error)

    def then(self, on_fulfilled=None, on_rejected=None):
        def react(future):
            error = future.exception()
            callback = on_fulfilled if error is None else on_rejected
            if callable(callback):
                callback(future.result() if error is None else error)

        self._future.add_done_callback(react)
