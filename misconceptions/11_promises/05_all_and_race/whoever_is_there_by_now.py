"""'As soon as somebody has come in, I look through the list for who it is.'

By then others may have come in as well. Who was first is known to those who are called in the order of arrival.
"""

CAUGHT_BY = ["test_race_settles_as_the_first"]
SAYS = "found settled in the list later"


class Promise(Promise):
    @staticmethod
    def race(items):
        winner, promises = Promise(), [_as_promise(item) for item in items]

        def look():
            winner.resolve(next(promise for promise in promises if promise._state != "pending"))

        for promise in promises:
            promise._when_settled(look)
        return winner
