"""'`except OSError` is .catch().'

A catch has no type: it gets every error, and what is not meant has to be raised again.
"""

CAUGHT_BY = ["test_errors_take_the_same_way"]
SAYS = "a ValueError, which is not caught"


def show_with_then(fetch, log):
    def on_response(response):
        log.append("response")
        return response.json()

    def on_data(data):
        log.append("data")
        return data

    start = Promise()
    start.resolve("/api/data")
    return (
        start.then(fetch)
        .then(on_response)
        .then(on_data)
        .catch(lambda error: log.append(f"error: {error}"))
        .finally_(lambda: log.append("done"))
    )
