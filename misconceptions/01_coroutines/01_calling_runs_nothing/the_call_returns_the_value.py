"""'hello() returns a str, it says so in its signature.'

The signature tells what awaiting gives. The call gives a coroutine object.
"""

CAUGHT_BY = ["test_greet_returns_the_string"]
SAYS = "calling hello() gave a coroutine object"


def greet(name):
    return hello(name)
