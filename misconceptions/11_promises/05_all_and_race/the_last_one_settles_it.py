"""'Whoever comes last settles the whole.'

If there are no items, nobody comes at all: it has to be seen to by itself.
"""

CAUGHT_BY = ["test_all_of_nothing_and_race_of_nothing"]
SAYS = "Who settles it, if no item does?"


_given = Promise


class Promise(Promise):
    @staticmethod
    def all(items):
        promises = list(items)
        return _given.all(promises) if promises else Promise()
