"""'run_in_executor() does not copy the context, so the function runs in mine.'

Not copied means not taken along: the function runs in the context of the pool's thread, which nobody else sees.
"""

CAUGHT_BY = ["test_what_a_function_in_a_thread_sees", "test_what_a_thread_sets_its_caller_does_not_see"]
SAYS = "the context of the pool's thread"

SEES = {
    "to_thread(), after the change": "after",
    "to_thread(), called before the change and awaited after it": "after",
    "run_in_executor(), after the change": "after",
    "run_in_executor() of a copied context's run(), after the change": "after",
    "the caller, when to_thread() has made the change": "before",
    "the caller, when run_in_executor() has made the change": "after",
    "the next to_thread(), when to_thread() has made the change": "before",
    "the next run_in_executor(), when run_in_executor() has made the change": "after",
}
