"""'A task that is given to gather() is started by it, after the coroutines.'

The task is on the loop already and runs from its first turn on. gather() starts coroutines only.
"""

CAUGHT_BY = ["test_order_is_what_the_interpreter_does"]
SAYS = "once, whoever waits for it"

ORDER = [
    "backup begins",
    "report begins",
    "mail begins",
    "report ends",
    "mail ends",
    "gather is done",
    "backup ends",
    "program is done",
]
