"""'After a failure the client may be spoilt, so each URL gets a fresh one.'

A client throws a broken connection away by itself, and keeps the good ones. A fresh client has none to keep.
"""

import httpx

CAUGHT_BY = ["test_one_connection_serves_all"]
SAYS = "through 5 connections"


async def check(urls, patience):
    outcomes = []
    for url in urls:
        async with httpx.AsyncClient(timeout=patience) as client:
            outcomes.append(await outcome(client, url))
    return outcomes
