"""'A try around each await keeps the errors apart.'

It does, but one sensor is read after the other.
"""

CAUGHT_BY = ["test_all_are_read_at_once_and_to_the_end"]
SAYS = "was one awaited before the next was begun"


async def read_all(names, read):
    readings, errors = {}, {}
    for name in names:
        try:
            readings[name] = await read(name)
        except OSError as error:
            errors[name] = error
    return readings, errors
