"""'I can see what it returns, so I return that.'

The value is right today, but no coroutine was run: when hello() changes, greet() does not.
"""

CAUGHT_BY = ["test_greet_asks_hello"]
SAYS = "does greet run hello?"


def greet(name):
    return f"Hello, {name}!"
