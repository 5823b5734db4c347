"""'A mock says what comes back for which URL.'

So it does, and whatever else the client sends, or leaves out, is not tested by anyone.
"""

import httpx
import respx

CAUGHT_BY = ["test_token_is_checked", "test_body_is_checked"]
SAYS = "does not look at"


def shop_mock():
    router = respx.mock(base_url="https://shop.test")
    router.post("/orders").respond(201, json={"id": 3})
    router.get("/orders/3").side_effect = [httpx.Response(503), httpx.Response(200, json={"status": "packed"})]
    router.get("/orders/4").side_effect = httpx.ReadTimeout
    return router
