"""'The first to succeed wins the race; who fails is out.'

That is Promise.any. In a race a failure is an end like any other.
"""

CAUGHT_BY = ["test_race_settles_as_the_first"]
SAYS = "nor the first to succeed"


class Promise(Promise):
    @staticmethod
    def race(items):
        winner = Promise()
        for item in items:
            _as_promise(item).then(winner.resolve)
        return winner
