"""'call_soon(callback) calls the callback, soon means now.'

It makes a note. Were it called now, a callback would run in the middle of another one, and a long chain would overflow.
"""

CAUGHT_BY = ["test_stage_1_call_soon_only_registers"]
SAYS = "call_soon should only make a note of it"


class Loop(Loop):
    def call_soon(self, callback, *args):
        callback(*args)
