"""'Threads share the memory, so what the function sets I can see afterwards.'

They share objects. A context variable has one value in each context, and the function set it in another one.
"""

CAUGHT_BY = ["test_what_a_thread_sets_its_caller_does_not_see", "test_what_stays_in_the_thread"]
SAYS = "the caller's context is as it was"

SEES = {
    "to_thread(), after the change": "after",
    "to_thread(), called before the change and awaited after it": "after",
    "run_in_executor(), after the change": "nobody",
    "run_in_executor() of a copied context's run(), after the change": "after",
    "the caller, when to_thread() has made the change": "after",
    "the caller, when run_in_executor() has made the change": "after",
    "the next to_thread(), when to_thread() has made the change": "after",
    "the next run_in_executor(), when run_in_executor() has made the change": "after",
}
