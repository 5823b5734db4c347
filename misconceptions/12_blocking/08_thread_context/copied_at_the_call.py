"""'to_thread(...) copies the context there and then, when I call it.'

It is an async def: calling it runs nothing. It copies the context when it is awaited, or when its task begins.
"""

CAUGHT_BY = ["test_when_the_context_is_copied"]
SAYS = "calling it runs nothing"

SEES = {
    "to_thread(), after the change": "after",
    "to_thread(), called before the change and awaited after it": "before",
    "run_in_executor(), after the change": "nobody",
    "run_in_executor() of a copied context's run(), after the change": "after",
    "the caller, when to_thread() has made the change": "before",
    "the caller, when run_in_executor() has made the change": "before",
    "the next to_thread(), when to_thread() has made the change": "before",
    "the next run_in_executor(), when run_in_executor() has made the change": "after",
}
