"""'RequestError is what all failures of a request are kinds of, so the rest of them is "broken".'

UnsupportedProtocol is one, too. No connection was made there, and no server asked: the URL has no "http://".
"""

import httpx

CAUGHT_BY = ["test_what_is_no_url_is_no_outcome"]
SAYS = "no server is to blame"


async def outcome(client, url):
    try:
        response = await client.get(url)
    except httpx.TimeoutException:
        return "timeout"
    except httpx.ConnectError:
        return "refused"
    except httpx.RequestError:
        return "broken"
    return str(response.status_code)
