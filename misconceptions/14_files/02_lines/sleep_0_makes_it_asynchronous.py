"""'With a sleep(0) after each line the others get their turn, so nothing blocks.'

They get a turn between two lines. While a line is read from the disc, or the file is opened, all of them wait.
"""

import asyncio

CAUGHT_BY = ["test_other_tasks_go_on_while_it_reads"]
SAYS = "A sleep(0) between the lines does not help"


async def matching(path, text):
    with path.open(encoding="utf-8") as file:
        for line in file:
            await asyncio.sleep(0)
            if text in line:
                yield line.removesuffix("\n")
