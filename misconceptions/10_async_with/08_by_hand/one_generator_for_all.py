"""'The decorator makes the generator, and each call gives it out.'

A generator runs once. Each call needs one of its own, made with the arguments of that call.
"""

CAUGHT_BY = ["test_each_call_makes_a_new_one"]
SAYS = "Each call has its own generator"


def my_asynccontextmanager(function):
    managers = []

    def make(*args, **kwargs):
        if not managers:
            managers.append(_Manager(function(*args, **kwargs)))
        return managers[0]

    return make
