"""A request may be sent again only if a second one does no harm, and only after a wait that grows.

A timeout does not say whether the server has done the work: repeated, a POST may order twice. Clients that were turned
away at the same moment come back at the same moment, too; outside of a kata each wait gets a random part.

リクエストを再送してよいのは、2回届いても害がないときだけです。そして再送の前には、回を追うごとに長く待ちます。

タイムアウトになっても、サーバーの処理は済んでいるかもしれず、POST を再送すると注文が二重になりかねません。
また、同時に断られたクライアントは、同時に戻ってきます。実際のプログラムでは、待ち時間にランダムな幅を持たせます。
"""

import asyncio

import httpx

IDEMPOTENT = frozenset({"GET", "HEAD", "OPTIONS", "TRACE", "PUT", "DELETE"})


async def fetch(
    client: httpx.AsyncClient,
    method: str,
    url: str,
    *,
    attempts: int = 4,
    pause: float = 1.0,
    repeatable: bool = False,
) -> httpx.Response:
    """Return the response to the request; try again where that may help and does no harm."""
    if method.upper() not in IDEMPOTENT and not repeatable:
        attempts = 1
    for number in range(attempts - 1):
        wait = pause * 2**number
        try:
            response = await client.request(method, url)
        except httpx.TransportError:  # not HTTPError: a bad redirect or a bad status does not get better
            pass
        else:
            if response.status_code not in (429, 503):
                return response
            asked_for = response.headers.get("Retry-After", "")
            if asked_for.isdecimal():
                wait = int(asked_for)
        await asyncio.sleep(wait)
    return await client.request(method, url)  # the last attempt: whatever comes of it is the outcome
