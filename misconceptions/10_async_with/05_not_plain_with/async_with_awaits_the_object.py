"""'`async with` awaits what it is given, so I need no await of my own.'

It awaits the two methods. A coroutine has neither, and its body does not even begin.
"""

CAUGHT_BY = ["test_a_coroutine_is_no_context_manager"]
SAYS = "and not the object"

RUNS = {
    "async with Async(log):": ["__aenter__", "block", "__aexit__"],
    "with Async(log):": ["TypeError"],
    "async with Plain(log):": ["TypeError"],
    "async with Both(log):": ["__aenter__", "block", "__aexit__"],
    "async with Async(log), Plain(log):": ["__aenter__", "__aexit__", "TypeError"],
    "async with make(log):": ["make", "__aenter__", "block", "__aexit__"],
    "async with await make(log):": ["make", "TypeError"],
    "with await make(log):": ["make", "TypeError"],
    "async with EnterIsNoCoroutine(log):": ["__aenter__", "TypeError"],
    "async with ExitIsNoCoroutine(log):": ["__aenter__", "block", "__aexit__", "TypeError"],
}
