"""'I call all three first, and await them afterwards, so they run at the same time.'

The calls make three coroutine objects. Each begins when it is awaited, which is after the one before it.
"""

CAUGHT_BY = ["test_all_are_asked_before_any_answers"]
SAYS = "A coroutine that was only made does not run"


async def front_page(fetch):
    weather, trains, mail = fetch("weather"), fetch("trains"), fetch("mail")
    return [await weather, await trains, await mail]
