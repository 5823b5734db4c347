"""'The network is what takes its time; a write to the disk is nothing.'

Until the disk is busy, or is the network itself. For as long as a write takes no task of the program goes on.
"""

import asyncio

CAUGHT_BY = ["test_the_content_is_in_the_file", "test_little_of_it_is_in_memory"]
SAYS = "BufferedWriter.write() blocks the event loop"


async def download(client, url, path):
    async with client.stream("GET", url) as response:
        response.raise_for_status()
        try:
            with open(path, "wb") as file:  # noqa: ASYNC230, PTH123
                async for chunk in response.aiter_bytes():
                    file.write(chunk)
        except BaseException:
            await asyncio.to_thread(path.unlink, missing_ok=True)
            raise
