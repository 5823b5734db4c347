"""'Each job of a pool begins with an empty context.'

Each thread does. A thread of a pool runs one job after another, all in the same context, and what one sets the next
one finds.
"""

CAUGHT_BY = ["test_what_stays_in_the_thread"]
SAYS = "stays in the thread"

SEES = {
    "to_thread(), after the change": "after",
    "to_thread(), called before the change and awaited after it": "after",
    "run_in_executor(), after the change": "nobody",
    "run_in_executor() of a copied context's run(), after the change": "after",
    "the caller, when to_thread() has made the change": "before",
    "the caller, when run_in_executor() has made the change": "before",
    "the next to_thread(), when to_thread() has made the change": "before",
    "the next run_in_executor(), when run_in_executor() has made the change": "nobody",
}
