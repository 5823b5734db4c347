"""'Each value is appended when it comes, and the list is complete when it is long enough.'

Then it is in the order of arrival, and nobody knows whose value it is.
"""

CAUGHT_BY = ["test_all_gives_the_values_in_order"]
SAYS = "where their items stand"


class Promise(Promise):
    @staticmethod
    def all(items):
        items, whole, values = list(items), Promise(), []

        def arrived(value):
            values.append(value)
            if len(values) == len(items):
                whole.resolve(values)

        for item in items:
            _as_promise(item).then(arrived, whole.reject)
        if not items:
            whole.resolve([])
        return whole
