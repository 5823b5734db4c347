"""'A promise that is resolved with itself is rejected, whatever was before.'

The first call decides. After it a resolve() with the promise itself comes as late as any other.
"""

CAUGHT_BY = ["test_who_has_handed_it_over_decides_no_more"]
SAYS = "decided although it is not settled"


class Promise(Promise):
    def resolve(self, value):
        if value is self:
            self._settle("rejected", TypeError("a promise cannot be resolved with itself"))
        else:
            super().resolve(value)
