"""'What a callback registers is part of its work, so it runs next.'

Then two callbacks that register each other would let nobody else run. Fair is: to the end of the queue.
"""

CAUGHT_BY = ["test_stage_1_what_is_registered_meanwhile_comes_last"]
SAYS = "belongs at the end of the queue"


class Loop(Loop):
    def call_soon(self, callback, *args):
        self._ready.insert(self._new, (callback, args))
        self._new += 1

    def run(self):
        while self._ready:
            callback, args = self._ready.popleft()
            self._new = 0
            callback(*args)

    _new = 0
