"""'Python finds the `except` that fits best.'

It takes the first that fits. ConnectError is a kind of NetworkError, so the line below is never reached.
"""

import httpx

CAUGHT_BY = ["test_where_nobody_listens_it_is_refused"]
SAYS = "the `except` that stands first takes it"


async def outcome(client, url):
    try:
        response = await client.get(url)
    except httpx.TimeoutException:
        return "timeout"
    except (httpx.NetworkError, httpx.RemoteProtocolError, httpx.DecodingError):
        return "broken"
    except httpx.ConnectError:
        return "refused"
    return str(response.status_code)
