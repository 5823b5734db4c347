"""'result() gives the result, and None as long as there is none.'

It raises InvalidStateError. What waits for the result is `await`.
"""

CAUGHT_BY = ["test_a_result_is_set_once"]
SAYS = "result() does not wait"

OUTCOMES |= {"tea.result(), too early": "None"}
