"""'Nobody has called then() on the promise that the callback returned.'

But another promise waits for it, and takes over its error. That, too, is listening.
"""

CAUGHT_BY = ["test_who_waits_for_it_is_responsible"]
SAYS = "listens to it"


class Promise(Promise):
    def resolve(self, value):
        handled = isinstance(value, Promise) and value._handled
        super().resolve(value)
        if isinstance(value, Promise):
            value._handled = handled
