"""A mock of a server is a test, too: it must let the right client through, and notice every wrong request.

`Shop` is a client; it needs no change. Its test orders "tea" and expects the number 3, then asks for the status of
order 3 and expects "packed", then of order 4 and expects "unknown". Write the server for it: `shop_mock` returns a new
respx.MockRouter (respx.mock() makes one), which the test starts itself. It answers these requests, and only if they
have the header `Authorization: Bearer let-me-in`:
- POST https://shop.test/orders with the JSON {"item": "tea"}: status 201, JSON {"id": 3}.
- GET https://shop.test/orders/3: status 503 the first time, 200 with the JSON {"status": "packed"} the second time. A
  third time is not expected.
- GET https://shop.test/orders/4: no answer comes; the request ends with httpx.ReadTimeout.
Any other request gets no answer, not even a 404, and does not go out to the network: it fails with an exception that
is none of httpx's, so that no client takes it for an answer. (A port or a query in the URL need not be looked at.) When
the mock ends and one of these three was never asked for, that fails as well. respx does both by itself, unless it is
told otherwise.

サーバーのモックも、テストの一部です。正しいクライアントは通し、間違ったリクエストは1つも見逃してはいけません。

`Shop` はクライアントで、直すところはありません。そのテストは、まず "tea" を注文して番号 3 を期待し、次に注文 3 の
状態を調べて "packed" を、注文 4 の状態を調べて "unknown" を期待します。このテストのためのサーバーを書いてください。
`shop_mock` は、新しい respx.MockRouter を返します(respx.mock() で作れます)。開始するのはテスト側です。モックは、
`Authorization: Bearer let-me-in` ヘッダーの付いた、次のリクエストだけに答えます。
- POST https://shop.test/orders で、JSON が {"item": "tea"} なら、ステータス 201 と JSON {"id": 3}。
- GET https://shop.test/orders/3 なら、1回目はステータス 503、2回目は 200 と JSON {"status": "packed"}。
  3回目は想定外です。
- GET https://shop.test/orders/4 なら、答えを返しません。リクエストは httpx.ReadTimeout で終わります。
ほかのリクエストには、404 さえ返さず、ネットワークにも出しません。クライアントが答えと取り違えないように、
httpx のものではない例外で失敗させます(URL のポートやクエリは調べなくてもかまいません)。また、モックの終了時に、
3つのうち1度も要求されなかったものがあれば、それも失敗にします。respx は、設定を変えないかぎり、どちらも自動で
行います。
"""

import httpx
import respx


class Shop:
    def __init__(self, http: httpx.AsyncClient) -> None:
        self.http = http
        self.headers = {"Authorization": "Bearer let-me-in"}

    async def order(self, item: str) -> int:
        response = await self.http.post("https://shop.test/orders", json={"item": item}, headers=self.headers)
        return response.raise_for_status().json()["id"]

    async def status(self, number: int) -> str:
        for _ in range(3):
            try:
                response = await self.http.get(f"https://shop.test/orders/{number}", headers=self.headers)
            except httpx.TimeoutException:
                break
            if response.status_code != 503:
                return response.raise_for_status().json()["status"]
        return "unknown"


def shop_mock() -> respx.MockRouter:
    """Return a mock of the shop's server, not yet started."""
    # TODO: which requests do you expect, and what becomes of those you do not expect?
    raise NotImplementedError
