"""'A method that awaits nothing need not be `async def`.'

What it returns is awaited. None cannot be, which shows after the method has run; for `__aexit__`, after the block.
"""

CAUGHT_BY = ["test_methods_that_are_no_coroutine_functions"]
SAYS = "None cannot be"

RUNS = {
    "async with Async(log):": ["__aenter__", "block", "__aexit__"],
    "with Async(log):": ["TypeError"],
    "async with Plain(log):": ["TypeError"],
    "async with Both(log):": ["__aenter__", "block", "__aexit__"],
    "async with Async(log), Plain(log):": ["__aenter__", "__aexit__", "TypeError"],
    "async with make(log):": ["TypeError"],
    "async with await make(log):": ["make", "__aenter__", "block", "__aexit__"],
    "with await make(log):": ["make", "TypeError"],
    "async with EnterIsNoCoroutine(log):": ["__aenter__", "block", "__aexit__"],
    "async with ExitIsNoCoroutine(log):": ["__aenter__", "block", "__aexit__"],
}
