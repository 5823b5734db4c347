"""asyncio.run() has two flags, debug and (since Python 3.12) loop_factory; the loop in use shows what they did.

run() is little more than a Runner that is used once, and the Runner has had both flags since 3.11. debug=None is no
False: it leaves the loop as it was made, and a loop is made in debug mode where PYTHONASYNCIODEBUG is set.

asyncio.run() のフラグは debug と loop_factory(3.12 以降)の2つで、その効果は使用中のループに現れます。

run() の中身は、1回だけ使う Runner とほとんど同じです。Runner には 3.11 から両方のフラグがあります。debug=None は False
とは違い、作られたときのままにするという意味です。PYTHONASYNCIODEBUG が設定されていれば、最初からデバッグモードです。
"""

import asyncio
import os
import sys
from collections.abc import Callable, Coroutine
from typing import Any, TypeVar

T = TypeVar("T")

FLAGS = ["debug", "loop_factory"] if sys.version_info >= (3, 12) else ["debug"]


async def in_debug_mode() -> bool:
    return asyncio.get_running_loop().get_debug()


def program() -> dict[str, bool]:
    """Return for five calls of asyncio.run() whether the loop was in debug mode."""
    seen = {}
    os.environ.pop("PYTHONASYNCIODEBUG", None)
    seen["no flag"] = asyncio.run(in_debug_mode())
    seen["debug=True"] = asyncio.run(in_debug_mode(), debug=True)
    seen["no flag again"] = asyncio.run(in_debug_mode())
    os.environ["PYTHONASYNCIODEBUG"] = "1"  # as `PYTHONASYNCIODEBUG=1 python ...` in a shell does
    seen["no flag, variable set"] = asyncio.run(in_debug_mode())
    seen["debug=False, variable set"] = asyncio.run(in_debug_mode(), debug=False)
    return seen


DEBUG = {
    "no flag": False,
    "debug=True": True,
    "no flag again": False,  # each call has a loop of its own, so nothing stays
    "no flag, variable set": True,
    "debug=False, variable set": False,  # the flag is set after the loop is made, so it wins
}


def run_on(
    loop_factory: Callable[[], asyncio.AbstractEventLoop],
    coroutine: Coroutine[Any, Any, T],
    *,
    debug: bool | None = None,
) -> T:
    """Run the coroutine on the loop that `loop_factory()` makes, as asyncio.run() would, and return its result.

    `debug` sets the debug mode of that loop; None leaves it as it is. What the coroutine raises reaches the caller.
    """
    with asyncio.Runner(debug=debug, loop_factory=loop_factory) as runner:  # asyncio.run() itself, from 3.12 on
        return runner.run(coroutine)
