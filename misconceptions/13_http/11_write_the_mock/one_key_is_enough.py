"""'`json__item="tea"` says that tea is ordered.'

It looks at that key, and at no other: an order of a hundred cups gets the same answer.
"""

import httpx
import respx

CAUGHT_BY = ["test_body_is_checked"]
SAYS = "only at that key"


def shop_mock():
    router = respx.mock(base_url="https://shop.test")
    token = {"Authorization": "Bearer let-me-in"}
    router.post("/orders", headers=token, json__item="tea").respond(201, json={"id": 3})
    router.get("/orders/3", headers=token).side_effect = [
        httpx.Response(503),
        httpx.Response(200, json={"status": "packed"}),
    ]
    router.get("/orders/4", headers=token).side_effect = httpx.ReadTimeout
    return router
