"""'I wait for the first, then for the second, and so on; they are all at work anyway.'

A failure of the third is noticed only when the first two are there, and never if one of them never comes.
"""

CAUGHT_BY = ["test_the_first_rejection_rejects_all"]
SAYS = "one that stands before it"


class Promise(Promise):
    @staticmethod
    def all(items):
        whole = _as_promise([])
        for item in items:
            whole = whole.then(lambda values, item=item: _as_promise(item).then(lambda value: [*values, value]))
        return whole
