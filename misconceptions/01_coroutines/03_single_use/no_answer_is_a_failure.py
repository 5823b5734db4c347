"""'It returned nothing, so it did not work: once more.'

An attempt fails by raising. None, 0 and "" are answers like any other.
"""

CAUGHT_BY = ["test_any_result_is_a_result"]
SAYS = "is the result tested for truth"


async def retry(attempt, times):
    for _ in range(times - 1):
        try:
            result = await attempt()
        except Exception:
            continue
        if result:
            return result
    return await attempt()
