"""'What blocks is open(); with the file open I can iterate as usual.'

The lines come from the disc, too, each time the buffer is empty.
"""

import asyncio

CAUGHT_BY = ["test_other_tasks_go_on_while_it_reads"]
SAYS = "Only opening a file in a thread is not enough"


async def matching(path, text):
    with await asyncio.to_thread(open, path, encoding="utf-8") as file:
        for line in file:
            if text in line:
                yield line.removesuffix("\n")
