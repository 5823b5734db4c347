"""'respx.mock() is a context manager, so I write the routes into a `with`.'

Its end is the end of the mock: it looks whether all routes were called before any client has come.
"""

import httpx
import respx

CAUGHT_BY = ["test_right_client_passes"]
SAYS = "starts the mock and ends it"


def shop_mock():
    with respx.mock(base_url="https://shop.test") as router:
        token = {"Authorization": "Bearer let-me-in"}
        router.post("/orders", headers=token, json={"item": "tea"}).respond(201, json={"id": 3})
        router.get("/orders/3", headers=token).side_effect = [
            httpx.Response(503),
            httpx.Response(200, json={"status": "packed"}),
        ]
        router.get("/orders/4", headers=token).side_effect = httpx.ReadTimeout
    return router
