"""'A thread starts with an empty context, whichever way I start it.'

So it does, but to_thread() runs the function in a copy of its caller's, and so does whoever hands over
copy_context().run: the function sees what was set before.
"""

CAUGHT_BY = [
    "test_what_a_function_in_a_thread_sees",
    "test_when_the_context_is_copied",
    "test_what_stays_in_the_thread",
]
SAYS = "copy of its caller's context"

SEES = {
    "to_thread(), after the change": "nobody",
    "to_thread(), called before the change and awaited after it": "nobody",
    "run_in_executor(), after the change": "nobody",
    "run_in_executor() of a copied context's run(), after the change": "nobody",
    "the caller, when to_thread() has made the change": "before",
    "the caller, when run_in_executor() has made the change": "before",
    "the next to_thread(), when to_thread() has made the change": "nobody",
    "the next run_in_executor(), when run_in_executor() has made the change": "after",
}
