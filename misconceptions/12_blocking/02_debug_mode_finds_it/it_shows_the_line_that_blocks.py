"""'The record shows a line number, so that is the line which blocks.'

The record is written when the step is over, and shows where the task stands by then.
"""

CAUGHT_BY = ["test_which_line_the_record_gives"]
SAYS = "It is written when the step is over"

LINE = "blocks"
