"""'There is one in contextlib, and it works.'

It does. Here you find out how, and then you will know what happens when a generator yields twice.
"""

from contextlib import asynccontextmanager

CAUGHT_BY = ["test_the_block_runs_at_the_yield"]
SAYS = "do not use contextlib.asynccontextmanager"


def my_asynccontextmanager(function):
    return asynccontextmanager(function)
