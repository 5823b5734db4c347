"""'A race without runners is over at once, and the result is None.'

None would look like somebody's answer. Nobody comes in, so it stays pending.
"""

CAUGHT_BY = ["test_all_of_nothing_and_race_of_nothing"]
SAYS = "nobody comes in first"


class Promise(Promise):
    @staticmethod
    def race(items):
        promises = [_as_promise(item) for item in items] or [_as_promise(None)]
        winner = Promise()
        for promise in promises:
            promise.then(winner.resolve, winner.reject)
        return winner
