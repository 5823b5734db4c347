"""'cancel() on a future that is done raises InvalidStateError, like set_result().'

It returns False. Whoever cancels cannot know how far it is, so that coming too late is no mistake.
"""

CAUGHT_BY = ["test_a_result_is_set_once"]
SAYS = "that is no error"

OUTCOMES |= {"tea.cancel()": "raises InvalidStateError"}
