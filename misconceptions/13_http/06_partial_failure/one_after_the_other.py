"""'A try in a loop: nothing is simpler, and one page cannot disturb another.'

It is right, but slow: each page waits for the one before it, and nothing is gained from an asynchronous client.
"""

CAUGHT_BY = ["test_all_pages_are_requested_at_once"]
SAYS = "Is each awaited before the next is begun?"


async def fetch_all(client, urls):
    texts, errors = {}, {}
    for url in urls:
        try:
            texts[url] = (await client.get(url)).raise_for_status().text
        except Exception as error:
            errors[url] = error
    return texts, errors
