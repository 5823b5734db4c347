"""'True says: yes, raise it. None says that there is nothing to raise.'

It is the other way round. Who returns nothing lets it pass, and that is the usual case.
"""

CAUGHT_BY = ["test_true_stops_the_exception", "test_any_true_value_stops_it"]
SAYS = "inner returns"

TRUE_INSIDE = ["block begins", "inner got ValueError", "outer got ValueError", "behind outer"]
TRUE_OUTSIDE = ["block begins", "inner got ValueError", "behind inner", "outer got nothing", "behind outer"]
