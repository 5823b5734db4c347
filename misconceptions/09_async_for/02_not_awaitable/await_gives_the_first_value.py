"""'await gen runs it up to the first yield.'

That is what `await anext(gen)` does. `await gen` raises TypeError.
"""

CAUGHT_BY = ["test_awaiting_it"]
SAYS = "await anext(gen)"

AWAIT_GIVES = "1"
