"""'respx.get() and respx.post() make routes, and respx.mock is their router.'

It is one router for the whole program, whose routes stay there for the next test; and it does not mind routes that
nobody calls. respx.mock() with parentheses makes a new one, which does.
"""

import httpx
import respx

CAUGHT_BY = ["test_timeout_and_missing_request_are_noticed"]
SAYS = "the one router that respx.get()"


def shop_mock():
    token = {"Authorization": "Bearer let-me-in"}
    respx.post("https://shop.test/orders", headers=token, json={"item": "tea"}).respond(201, json={"id": 3})
    respx.get("https://shop.test/orders/3", headers=token).side_effect = [
        httpx.Response(503),
        httpx.Response(200, json={"status": "packed"}),
    ]
    respx.get("https://shop.test/orders/4", headers=token).side_effect = httpx.ReadTimeout
    return respx.mock
