"""'The status stands at the top, so I do not read the body.'

The server may stop or hang up in the middle of it. And with a body left unread the connection cannot be used again.
"""

import httpx

CAUGHT_BY = ["test_one_connection_serves_all", "test_silent_server_is_a_timeout"]
SAYS = "read"


async def outcome(client, url):
    try:
        async with client.stream("GET", url) as response:
            return str(response.status_code)
    except httpx.TimeoutException:
        return "timeout"
    except httpx.ConnectError:
        return "refused"
    except (httpx.NetworkError, httpx.RemoteProtocolError, httpx.DecodingError):
        return "broken"
