"""'Not a coroutine, but awaitable.'

The interpreter says False to both.
"""

CAUGHT_BY = ["test_which_note_is_right"]
SAYS = "neither"

RIGHT_NOTE = "B"
