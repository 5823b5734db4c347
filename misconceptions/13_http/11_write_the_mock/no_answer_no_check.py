"""'A request that gets no answer need not be checked, so order 4 does without the token.'

The client has to send the token with every request. One that forgets it here runs into the timeout, and passes.
"""

import httpx
import respx

CAUGHT_BY = ["test_token_is_checked"]
SAYS = "not with every request"


def shop_mock():
    router = respx.mock(base_url="https://shop.test")
    token = {"Authorization": "Bearer let-me-in"}
    router.post("/orders", headers=token, json={"item": "tea"}).respond(201, json={"id": 3})
    router.get("/orders/3", headers=token).side_effect = [
        httpx.Response(503),
        httpx.Response(200, json={"status": "packed"}),
    ]
    router.get("/orders/4").side_effect = httpx.ReadTimeout
    return router
