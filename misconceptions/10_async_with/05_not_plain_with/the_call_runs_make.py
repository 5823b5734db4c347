"""'make(log) is called, so its body runs; only what it returns is refused.'

The call of a coroutine function makes a coroutine. Its body runs when that is awaited, and here nobody does.
"""

CAUGHT_BY = ["test_a_coroutine_is_no_context_manager"]
SAYS = "whose body has not run"

RUNS = {
    "async with Async(log):": ["__aenter__", "block", "__aexit__"],
    "with Async(log):": ["TypeError"],
    "async with Plain(log):": ["TypeError"],
    "async with Both(log):": ["__aenter__", "block", "__aexit__"],
    "async with Async(log), Plain(log):": ["__aenter__", "__aexit__", "TypeError"],
    "async with make(log):": ["make", "TypeError"],
    "async with await make(log):": ["make", "__aenter__", "block", "__aexit__"],
    "with await make(log):": ["make", "TypeError"],
    "async with EnterIsNoCoroutine(log):": ["__aenter__", "TypeError"],
    "async with ExitIsNoCoroutine(log):": ["__aenter__", "block", "__aexit__", "TypeError"],
}
