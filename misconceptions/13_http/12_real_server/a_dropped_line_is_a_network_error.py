"""'If the connection breaks, that is a NetworkError.'

If it is reset, yes. A server that closes it too early breaks the rules of HTTP: httpx calls that RemoteProtocolError.
"""

import httpx

CAUGHT_BY = ["test_dropped_connection_is_broken", "test_nonsense_is_broken"]
SAYS = "RemoteProtocolError came out of check"


async def outcome(client, url):
    try:
        response = await client.get(url)
    except httpx.TimeoutException:
        return "timeout"
    except httpx.ConnectError:
        return "refused"
    except httpx.NetworkError:
        return "broken"
    return str(response.status_code)
