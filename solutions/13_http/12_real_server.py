"""A request is answered or fails, in one of several ways; httpx tells them apart, and the client survives them all.

The exceptions are a family: ConnectError is a kind of NetworkError, so it comes first. TransportError and RequestError
would be short, but take in UnsupportedProtocol, for which no server is to blame.

リクエストは、答えが返るか、いろいろな形で失敗します。httpx の例外で見分けられ、クライアントはその後も使えます。

例外には親子関係があります。ConnectError は NetworkError の一種なので、先に書きます。TransportError や RequestError と
書けば短くなりますが、サーバーのせいではない UnsupportedProtocol まで引き受けてしまいます。
"""

from collections.abc import Sequence

import httpx


async def outcome(client: httpx.AsyncClient, url: str) -> str:
    """Return what came of a request."""
    try:
        response = await client.get(url)
    except httpx.TimeoutException:
        return "timeout"
    except httpx.ConnectError:
        return "refused"
    except (httpx.NetworkError, httpx.RemoteProtocolError, httpx.DecodingError):  # nothing that is the caller's mistake
        return "broken"
    return str(response.status_code)


async def check(urls: Sequence[str], patience: float) -> list[str]:
    """Return the outcome for each URL, in their order; `patience` is in seconds."""
    async with httpx.AsyncClient(timeout=patience) as client:
        return [await outcome(client, url) for url in urls]
