"""'to_thread() is only short for run_in_executor(None, ...), so both take my context along.'

to_thread() adds one line to it: copy_context(), whose run() it hands to the executor. Without that line a thread of the
pool runs the function in a context of its own.
"""

CAUGHT_BY = ["test_what_a_function_in_a_thread_sees", "test_what_stays_in_the_thread"]
SAYS = "does not take the context along"

SEES = {
    "to_thread(), after the change": "after",
    "to_thread(), called before the change and awaited after it": "after",
    "run_in_executor(), after the change": "after",
    "run_in_executor() of a copied context's run(), after the change": "after",
    "the caller, when to_thread() has made the change": "before",
    "the caller, when run_in_executor() has made the change": "before",
    "the next to_thread(), when to_thread() has made the change": "before",
    "the next run_in_executor(), when run_in_executor() has made the change": "before",
}
