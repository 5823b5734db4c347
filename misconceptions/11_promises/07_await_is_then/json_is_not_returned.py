"""'The step calls json(), and the next step gets its data.'

It gets what the step returns. Without a return the chain goes on at once, with None.
"""

CAUGHT_BY = ["test_the_steps_come_in_the_same_order"]
SAYS = "when all goes well"


def show_with_then(fetch, log):
    def on_response(response):
        log.append("response")
        response.json()

    def on_data(data):
        log.append("data")
        return data

    start = Promise()
    start.resolve("/api/data")
    return start.then(fetch).then(on_response).then(on_data).finally_(lambda: log.append("done"))
