"""'Only True stops the exception; a text is no answer to that question.'

Any true value does. So a report that is returned by the way makes exceptions vanish.
"""

CAUGHT_BY = ["test_any_true_value_stops_it"]
SAYS = "any true value stops the exception"

TRUE_OUTSIDE = ["block begins", "inner got ValueError", "outer got ValueError", "program got ValueError"]
