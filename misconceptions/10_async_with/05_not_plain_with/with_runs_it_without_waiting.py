"""'`with` works too; it just does not wait.'

It does not know the methods at all. `with` asks for `__enter__` and `__exit__`, and raises before the block.
"""

CAUGHT_BY = ["test_with_on_an_async_one"]
SAYS = "Async has neither"

RUNS = {
    "async with Async(log):": ["__aenter__", "block", "__aexit__"],
    "with Async(log):": ["__aenter__", "block", "__aexit__"],
    "async with Plain(log):": ["TypeError"],
    "async with Both(log):": ["__aenter__", "block", "__aexit__"],
    "async with Async(log), Plain(log):": ["__aenter__", "__aexit__", "TypeError"],
    "async with make(log):": ["TypeError"],
    "async with await make(log):": ["make", "__aenter__", "block", "__aexit__"],
    "with await make(log):": ["make", "__aenter__", "block", "__aexit__"],
    "async with EnterIsNoCoroutine(log):": ["__aenter__", "TypeError"],
    "async with ExitIsNoCoroutine(log):": ["__aenter__", "block", "__aexit__", "TypeError"],
}
