"""'I let a thread find the matches, they are few, and then I give them.'

The first comes when the file is at its end, which may be much later, or never if something is wrong back there.
"""

import asyncio

CAUGHT_BY = ["test_a_line_is_given_when_it_is_found"]
SAYS = "do not collect lines first"


async def matching(path, text):
    def find():
        with path.open(encoding="utf-8") as file:
            return [line.removesuffix("\n") for line in file if text in line]

    for line in await asyncio.to_thread(find):
        yield line
