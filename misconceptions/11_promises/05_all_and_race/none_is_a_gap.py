"""'It is complete when there is no None left in the list.'

A promise may be fulfilled with None. Count those who have come.
"""

CAUGHT_BY = ["test_all_waits_for_every_item"]
SAYS = "mistaken for a gap"


class Promise(Promise):
    @staticmethod
    def all(items):
        promises = [_as_promise(item) for item in items]
        whole, values = Promise(), [None] * len(promises)

        def arrived(place, value):
            values[place] = value
            if None not in values:
                whole.resolve(values)

        for place, promise in enumerate(promises):
            promise.then(partial(arrived, place), whole.reject)
        return whole
