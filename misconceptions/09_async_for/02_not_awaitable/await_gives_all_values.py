"""'await gen runs it to its end and gives what it has yielded.'

That is `[value async for value in gen]`. `await gen` raises TypeError.
"""

CAUGHT_BY = ["test_awaiting_it"]
SAYS = "await anext(gen)"

AWAIT_GIVES = "[1, 2]"
