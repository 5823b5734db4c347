"""'I have awaited it already, so a `with` is enough. (As in `with await lock:`, which old tutorials have.)'

The await gives the object, and its methods are async all the same. `with await lock` went with Python 3.9.
"""

CAUGHT_BY = ["test_a_coroutine_is_no_context_manager"]
SAYS = "does not depend on where it comes from"

RUNS = {
    "async with Async(log):": ["__aenter__", "block", "__aexit__"],
    "with Async(log):": ["TypeError"],
    "async with Plain(log):": ["TypeError"],
    "async with Both(log):": ["__aenter__", "block", "__aexit__"],
    "async with Async(log), Plain(log):": ["__aenter__", "__aexit__", "TypeError"],
    "async with make(log):": ["TypeError"],
    "async with await make(log):": ["make", "__aenter__", "block", "__aexit__"],
    "with await make(log):": ["make", "__aenter__", "block", "__aexit__"],
    "async with EnterIsNoCoroutine(log):": ["__aenter__", "TypeError"],
    "async with ExitIsNoCoroutine(log):": ["__aenter__", "block", "__aexit__", "TypeError"],
}
