"""'An object with all four methods is entered twice, once this way and once that way.'

The statement decides which two are called.
"""

CAUGHT_BY = ["test_an_object_that_has_all_four"]
SAYS = "The statement decides"

RUNS = {
    "async with Async(log):": ["__aenter__", "block", "__aexit__"],
    "with Async(log):": ["TypeError"],
    "async with Plain(log):": ["TypeError"],
    "async with Both(log):": ["__enter__", "__aenter__", "block", "__aexit__", "__exit__"],
    "async with Async(log), Plain(log):": ["__aenter__", "__aexit__", "TypeError"],
    "async with make(log):": ["TypeError"],
    "async with await make(log):": ["make", "__aenter__", "block", "__aexit__"],
    "with await make(log):": ["make", "TypeError"],
    "async with EnterIsNoCoroutine(log):": ["__aenter__", "TypeError"],
    "async with ExitIsNoCoroutine(log):": ["__aenter__", "block", "__aexit__", "TypeError"],
}
