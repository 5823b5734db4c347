"""'The first route answers the first time, and the second route the second time.'

Two routes for the same request: the second takes the place of the first. The 503 is never sent.
"""

import httpx
import respx

CAUGHT_BY = ["test_answers_are_those_of_the_list"]
SAYS = "A second route for the same request replaces the first"


def shop_mock():
    router = respx.mock(base_url="https://shop.test")
    token = {"Authorization": "Bearer let-me-in"}
    router.post("/orders", headers=token, json={"item": "tea"}).respond(201, json={"id": 3})
    router.get("/orders/3", headers=token).respond(503)
    router.get("/orders/3", headers=token).respond(200, json={"status": "packed"})
    router.get("/orders/4", headers=token).mock(side_effect=httpx.ReadTimeout)
    return router
