"""'It is an async generator, so it does not block.'

Between two lines it never suspends: while it reads on to the next match, the event loop stands still.
"""

CAUGHT_BY = ["test_other_tasks_go_on_while_it_reads"]
SAYS = "no other task got a turn meanwhile"


async def matching(path, text):
    with path.open(encoding="utf-8") as file:
        for line in file:
            if text in line:
                yield line.removesuffix("\n")
