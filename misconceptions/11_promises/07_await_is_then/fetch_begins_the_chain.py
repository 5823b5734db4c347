"""'The chain begins with fetch(), which gives me a promise.'

If it raises instead, there is no chain yet: the exception falls on the caller, past every catch.
"""

CAUGHT_BY = ["test_fetch_may_raise_at_once"]
SAYS = "takes a step in which fetch is called"


def show_with_then(fetch, log):
    def on_response(response):
        log.append("response")
        return response.json()

    def on_data(data):
        log.append("data")
        return data

    def on_error(error):
        if not isinstance(error, OSError):
            raise error
        log.append(f"error: {error}")

    return fetch("/api/data").then(on_response).then(on_data).catch(on_error).finally_(lambda: log.append("done"))
