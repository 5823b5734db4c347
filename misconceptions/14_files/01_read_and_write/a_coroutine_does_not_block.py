"""'In an `async def` everything is asynchronous, open() and read() too.'

They are ordinary calls, and keep the thread until the disc has answered. Nobody else gets a turn meanwhile.
"""

CAUGHT_BY = ["test_the_new_text_takes_the_place_of_the_old", "test_the_loop_goes_on_meanwhile"]
SAYS = "blocks the event loop"


async def rewrite(path, encoding, change):
    with open(path, encoding=encoding) as file:  # noqa: ASYNC230, PTH123
        text = file.read()
    changed = change(text)
    with open(path, "w", encoding=encoding) as file:  # noqa: ASYNC230, PTH123
        file.write(changed)
    return changed
