"""'The lock should hold for the whole purchase.'

Then only one buyer at a time can write. A lock is held for what must not overlap, and no longer.
"""

CAUGHT_BY = ["test_forms_are_filled_in_at_the_same_time"]
SAYS = "one after another"


async def _sell(office, name, lock):
    async with lock:
        await office.form(name)
        number = await office.left()
        if number == 0:
            return None
        await office.set_left(number - 1)
        return number
