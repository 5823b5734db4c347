"""'As long as it is pending, anybody can settle it.'

Who resolved it with a promise has decided: only that promise is waited for.
"""

CAUGHT_BY = ["test_who_has_handed_it_over_decides_no_more"]
SAYS = "decided although it is not settled"


class Promise(Promise):
    def resolve(self, value):
        self._decided = False
        super().resolve(value)

    def reject(self, error):
        self._settle("rejected", error)
