"""'First 503, and from then on 200: I count the calls.'

That lets a client through that goes on asking for what it has. What is expected twice should end after two.
"""

import httpx
import respx

CAUGHT_BY = ["test_number_of_tries_is_checked"]
SAYS = "a third time"


def shop_mock():
    router = respx.mock(base_url="https://shop.test")
    token = {"Authorization": "Bearer let-me-in"}
    router.post("/orders", headers=token, json={"item": "tea"}).respond(201, json={"id": 3})
    route = router.get("/orders/3", headers=token)
    route.side_effect = lambda request: (
        httpx.Response(200, json={"status": "packed"}) if route.called else httpx.Response(503)
    )
    router.get("/orders/4", headers=token).side_effect = httpx.ReadTimeout
    return router
