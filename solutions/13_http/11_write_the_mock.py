"""A mock of a server is a test, too: it must let the right client through, and notice every wrong request.

What a route does not ask for it does not test. So each one names method, URL, header and body, and no route takes the
rest: respx raises an AssertionError for a request without a route, and for a route without a request.

サーバーのモックも、テストの一部です。正しいクライアントは通し、間違ったリクエストは1つも見逃してはいけません。

ルートで条件にしなかったことは、テストされません。そこで、メソッド、URL、ヘッダー、ボディを条件にし、残りを引き受ける
ルートは作りません。respx は、ルートのないリクエストにも、リクエストの来なかったルートにも AssertionError を出します。
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
    router = respx.mock(base_url="https://shop.test")
    token = {"Authorization": "Bearer let-me-in"}
    router.post("/orders", headers=token, json={"item": "tea"}).respond(201, json={"id": 3})
    router.get("/orders/3", headers=token).side_effect = [  # a list has an end: a third request fails
        httpx.Response(503),
        httpx.Response(200, json={"status": "packed"}),
    ]
    router.get("/orders/4", headers=token).side_effect = httpx.ReadTimeout
    return router
