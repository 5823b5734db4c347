"""'gather(return_exceptions=True) runs all of them, and I take the first that is no exception.'

gather() waits for the slowest: the file is there, and `download` goes on waiting. And the first in the list is not the
first in time.
"""

import asyncio

CAUGHT_BY = ["test_first_good_answer_is_returned"]
SAYS = "wait for the slowest"


async def download(client, mirrors):
    results = await asyncio.gather(*(fetch(client, url) for url in mirrors), return_exceptions=True)
    for result in results:
        if not isinstance(result, BaseException):
            return result
    raise ExceptionGroup("no mirror has sent the file", results)
