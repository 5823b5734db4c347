"""'`async with` can do all that `with` can, and wait besides.'

It asks for `__aenter__` and `__aexit__` and for nothing else. A file takes a `with` of its own.
"""

CAUGHT_BY = ["test_async_with_on_a_plain_one"]
SAYS = "does not fall back"

RUNS = {
    "async with Async(log):": ["__aenter__", "block", "__aexit__"],
    "with Async(log):": ["TypeError"],
    "async with Plain(log):": ["__enter__", "block", "__exit__"],
    "async with Both(log):": ["__aenter__", "block", "__aexit__"],
    "async with Async(log), Plain(log):": ["__aenter__", "__enter__", "block", "__exit__", "__aexit__"],
    "async with make(log):": ["TypeError"],
    "async with await make(log):": ["make", "__aenter__", "block", "__aexit__"],
    "with await make(log):": ["make", "TypeError"],
    "async with EnterIsNoCoroutine(log):": ["__aenter__", "TypeError"],
    "async with ExitIsNoCoroutine(log):": ["__aenter__", "block", "__aexit__", "TypeError"],
}
