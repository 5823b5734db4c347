"""'follow_redirects=True belongs to every client.'

Then the outcome of a URL is that of another one. A redirect is an answer, and comes with its status.
"""

import httpx

CAUGHT_BY = ["test_any_status_is_an_outcome"]
SAYS = "a redirect is an answer, too"


async def check(urls, patience):
    async with httpx.AsyncClient(timeout=patience, follow_redirects=True) as client:
        return [await outcome(client, url) for url in urls]
