"""'`except OSError` asks whether the error's type is OSError.'

It takes the subclasses as well: a ConnectionError or a TimeoutError is an OSError. isinstance() asks the same.
"""

CAUGHT_BY = ["test_errors_take_the_same_way"]
SAYS = "ConnectionResetError, an OSError"


def show_with_then(fetch, log):
    def on_response(response):
        log.append("response")
        return response.json()

    def on_data(data):
        log.append("data")
        return data

    def on_error(error):
        if type(error) is not OSError:
            raise error
        log.append(f"error: {error}")

    start = Promise()
    start.resolve("/api/data")
    return start.then(fetch).then(on_response).then(on_data).catch(on_error).finally_(lambda: log.append("done"))
