"""'raise_for_status() belongs behind every request.'

Where an error status is a failure. Here it is an outcome: the server works, and answers.
"""

import httpx

CAUGHT_BY = ["test_any_status_is_an_outcome"]
SAYS = "only raise_for_status() makes an exception of it"


async def outcome(client, url):
    try:
        response = await client.get(url)
        response.raise_for_status()
    except httpx.TimeoutException:
        return "timeout"
    except httpx.ConnectError:
        return "refused"
    except (httpx.HTTPStatusError, httpx.NetworkError, httpx.RemoteProtocolError, httpx.DecodingError):
        return "broken"
    return str(response.status_code)
