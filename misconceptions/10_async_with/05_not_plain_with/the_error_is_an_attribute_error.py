"""'It has no `__enter__`, so it is an AttributeError.'

So it was up to Python 3.10. The statement refuses the object, and its type: TypeError.
"""

CAUGHT_BY = ["test_with_on_an_async_one"]
SAYS = "up to Python 3.10"

RUNS = {
    "async with Async(log):": ["__aenter__", "block", "__aexit__"],
    "with Async(log):": ["AttributeError"],
    "async with Plain(log):": ["AttributeError"],
    "async with Both(log):": ["__aenter__", "block", "__aexit__"],
    "async with Async(log), Plain(log):": ["__aenter__", "__aexit__", "TypeError"],
    "async with make(log):": ["TypeError"],
    "async with await make(log):": ["make", "__aenter__", "block", "__aexit__"],
    "with await make(log):": ["make", "AttributeError"],
    "async with EnterIsNoCoroutine(log):": ["__aenter__", "TypeError"],
    "async with ExitIsNoCoroutine(log):": ["__aenter__", "block", "__aexit__", "TypeError"],
}
