"""'shutil.copyfile() in a thread does it better than I can; the numbers can be given afterwards.'

Progress that is told when all is done is none, and by then nothing can be stopped any more.
"""

import asyncio
import shutil

CAUGHT_BY = ["test_a_report_tells_what_is_there"]
SAYS = "what is reported is not what has been copied by then"


async def copy(source, target, size, report):
    await asyncio.to_thread(shutil.copyfile, source, target)
    total = (await asyncio.to_thread(target.stat)).st_size
    try:
        for start in range(0, total, size):
            await report(min(start + size, total))
    except BaseException:
        await asyncio.to_thread(target.unlink)
        raise
    return total
