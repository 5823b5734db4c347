"""'__await__ is where I await, so it is an async def.'

Then it returns a coroutine, and the interpreter wants an iterator: the one that the coroutine's own __await__() gives.
"""

CAUGHT_BY = ["test_a_settled_promise_gives_its_result"]
SAYS = "__await__ returns an iterator"


class Promise(Promise):
    async def __await__(self):
        woken = self._loop.create_future()
        self._when_settled(lambda: woken.done() or woken.set_result(None))
        await woken
        if self._state == "rejected":
            raise self._result
        return self._result
