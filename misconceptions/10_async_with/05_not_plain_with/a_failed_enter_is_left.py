"""'`async with` calls `__aexit__()` in any case, as a `finally` does.'

In any case of the block. When entering has failed there is no block, and nothing to leave.
"""

CAUGHT_BY = ["test_methods_that_are_no_coroutine_functions"]
SAYS = "What has not been entered is not left"

RUNS = {
    "async with Async(log):": ["__aenter__", "block", "__aexit__"],
    "with Async(log):": ["TypeError"],
    "async with Plain(log):": ["TypeError"],
    "async with Both(log):": ["__aenter__", "block", "__aexit__"],
    "async with Async(log), Plain(log):": ["__aenter__", "__aexit__", "TypeError"],
    "async with make(log):": ["TypeError"],
    "async with await make(log):": ["make", "__aenter__", "block", "__aexit__"],
    "with await make(log):": ["make", "TypeError"],
    "async with EnterIsNoCoroutine(log):": ["__aenter__", "__aexit__", "TypeError"],
    "async with ExitIsNoCoroutine(log):": ["__aenter__", "block", "__aexit__", "TypeError"],
}
