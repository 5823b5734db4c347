"""'A callback that returns a promise makes a promise of a promise.'

Nobody could use it without a then() in a then(). It is waited for, and what it comes to is handed on.
"""

CAUGHT_BY = ["test_a_promise_in_a_promise_is_waited_for"]
SAYS = "a promise came out as the value"


class Promise(Promise):
    def resolve(self, value):
        if not self._decided:
            self._decided = True
            self._settle("fulfilled", value)
