"""'I close the client when all URLs are checked; `outcome` takes all exceptions, after all.'

Not InvalidURL, and not a cancellation: they leave the function earlier, and that line is never reached.
"""

import httpx

CAUGHT_BY = ["test_client_is_closed_when_all_is_done_or_cancelled", "test_what_is_no_url_is_no_outcome"]
SAYS = "Who closes the client on this way out"


async def check(urls, patience):
    client = httpx.AsyncClient(timeout=patience)
    outcomes = [await outcome(client, url) for url in urls]
    await client.aclose()
    return outcomes
