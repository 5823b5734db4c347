"""'It is settled already, so a second result is ignored.'

That is how a JavaScript Promise does it. A Future raises InvalidStateError, as two results are a mistake of somebody.
"""

CAUGHT_BY = ["test_a_result_is_set_once"]
SAYS = "JavaScript's resolve() is ignored"

OUTCOMES |= {"tea.set_result('coffee')": "None", "toast.set_result('toast')": "None", "egg.set_result('egg')": "None"}
