"""'A request that timed out: that is 504, Gateway Timeout.'

504 is an answer, of a server between here and there. When no answer comes httpx raises a TimeoutException.
"""

import httpx
import respx

CAUGHT_BY = ["test_right_client_passes", "test_answers_are_those_of_the_list"]
SAYS = "timeout"


def shop_mock():
    router = respx.mock(base_url="https://shop.test")
    token = {"Authorization": "Bearer let-me-in"}
    router.post("/orders", headers=token, json={"item": "tea"}).respond(201, json={"id": 3})
    router.get("/orders/3", headers=token).side_effect = [
        httpx.Response(503),
        httpx.Response(200, json={"status": "packed"}),
    ]
    router.get("/orders/4", headers=token).respond(504)
    return router
