"""With return_exceptions=True gather() waits for all and returns the errors among the results, each in its place.

So nothing is lost, but nothing is raised either: somebody has to look for the errors. Look for BaseException, because
CancelledError is no Exception. A cancellation of gather() itself is still raised, and passed on to what it waits for.

return_exceptions=True を渡すと、gather() はすべてが終わるのを待ち、例外も結果としてそれぞれの位置に返します。

結果は何も失われませんが、例外も送出されなくなるので、必ず結果を調べる必要があります。CancelledError は Exception の
サブクラスではないため、BaseException で判定します。gather() 自身がキャンセルされたときは、これまでどおり
CancelledError が送出され、待っているものもキャンセルされます。
"""

import asyncio
from collections.abc import Callable, Coroutine, Sequence
from typing import Any

Read = Callable[[str], Coroutine[Any, Any, float]]  # a coroutine function: name of a sensor to its reading


async def read_all(names: Sequence[str], read: Read) -> tuple[dict[str, float], dict[str, BaseException]]:
    """Return (readings, errors), both by name of the sensor and in the order of `names`."""
    results = await asyncio.gather(*map(read, names), return_exceptions=True)
    readings: dict[str, float] = {}
    errors: dict[str, BaseException] = {}
    for name, result in zip(names, results, strict=True):
        if isinstance(result, BaseException):  # CancelledError too, which is not an Exception
            errors[name] = result
        else:
            readings[name] = result
    return readings, errors
