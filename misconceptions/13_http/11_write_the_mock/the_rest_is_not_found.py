"""'A good server answers the rest with 404, so my mock does, too.'

Then a wrong request looks like an answer, and a client that takes care of errors hides it.
"""

import httpx
import respx

CAUGHT_BY = ["test_unexpected_request_gets_no_answer"]
SAYS = "your mock answers"


def shop_mock():
    router = respx.mock(base_url="https://shop.test", assert_all_called=False)
    token = {"Authorization": "Bearer let-me-in"}
    router.post("/orders", headers=token, json={"item": "tea"}).respond(201, json={"id": 3})
    router.get("/orders/3", headers=token).side_effect = [
        httpx.Response(503),
        httpx.Response(200, json={"status": "packed"}),
    ]
    router.get("/orders/4", headers=token).side_effect = httpx.ReadTimeout
    router.route().respond(404)
    return router
