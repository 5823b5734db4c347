"""'finally_ is then() with the same callback twice.'

Then the callback is given the value or the error. That of finally_ is given nothing: it cannot know which end it was.
"""

CAUGHT_BY = ["test_finally_hears_of_either_end"]
SAYS = "without arguments"


class Promise(Promise):
    def finally_(self, callback):
        self.then(callback, callback)
