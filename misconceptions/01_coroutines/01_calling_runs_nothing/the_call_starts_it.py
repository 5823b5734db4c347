"""'Calling the function starts it, and the await only fetches the result.'

In JavaScript that is so. In Python the call runs nothing: the body begins at the await.
"""

CAUGHT_BY = ["test_order_is_what_the_interpreter_does"]
SAYS = "its body runs when it is awaited"

ORDER = ["before the call", "work begins", "after the call", "work ends", "after the await"]
