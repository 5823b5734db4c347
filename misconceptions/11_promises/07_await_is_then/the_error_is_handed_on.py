"""'What the catch does not mean it hands on: it returns the error.'

What a callback returns is a value, even an exception object: the promise is fulfilled with it, and nothing is raised.
"""

CAUGHT_BY = ["test_errors_take_the_same_way", "test_fetch_may_raise_at_once"]
SAYS = "raised again?"


def show_with_then(fetch, log):
    def on_response(response):
        log.append("response")
        return response.json()

    def on_data(data):
        log.append("data")
        return data

    def on_error(error):
        return log.append(f"error: {error}") if isinstance(error, OSError) else error

    start = Promise()
    start.resolve("/api/data")
    return start.then(fetch).then(on_response).then(on_data).catch(on_error).finally_(lambda: log.append("done"))
