"""asyncio.run() has two flags, debug and (since Python 3.12) loop_factory; the loop in use shows what they did.

1. FLAGS: write down the names of the arguments that asyncio.run() takes besides the coroutine, on the Python that you
   use, as strings, in any order.
2. DEBUG: for each of the five calls in `program`, write down whether its loop is in debug mode, True or False.
3. Complete `run_on`, an ordinary function: it runs a coroutine on a loop that a factory makes. A factory is called
   without arguments, and each call returns a new loop.
   - The factory is called once for each run. The coroutine runs on that very loop, and its result is returned.
   - `debug` True or False puts the loop in or out of debug mode before the coroutine starts; with None the loop stays
     as the factory made it.
   - At the end all is as after asyncio.run(), also when the coroutine fails: an exception reaches the caller, tasks
     that are left over have been cancelled and have cleaned up, and the loop is closed.
   On Python 3.11 asyncio.run() takes no factory yet, but something else in asyncio does.

asyncio.run() のフラグは debug と loop_factory(3.12 以降)の2つで、その効果は使用中のループに現れます。

1. FLAGS: いま使っている Python の asyncio.run() が、コルーチンのほかに受け取る引数の名前を、文字列で書いてください。
   順番は自由です。
2. DEBUG: `program` の中の5回の呼び出しについて、ループがデバッグモードかどうかを True か False で書いてください。
3. 普通の関数 `run_on` を完成させてください。ファクトリが作るループの上でコルーチンを実行します。ファクトリは引数なしで
   呼び出せるもので、呼ぶたびに新しいループを返します。
   - ファクトリを呼ぶのは、実行ごとに1回です。コルーチンはそのループの上で動き、その結果を返します。
   - `debug` が True か False なら、コルーチンが始まる前に、ループのデバッグモードをそのとおりにします。None なら、
     ファクトリが作ったときのままにします。
   - コルーチンが失敗したときも含めて、最後は asyncio.run() のあとと同じ状態にします。例外は呼び出し元に届き、残った
     タスクはキャンセルされて後始末も終わり、ループは閉じています。
   Python 3.11 の asyncio.run() はまだファクトリを受け取れませんが、asyncio には受け取れるものがほかにあります。
"""

import asyncio
import os
from collections.abc import Callable, Coroutine
from typing import Any, TypeVar

T = TypeVar("T")

FLAGS: list[str] = []  # TODO: the names of the arguments


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


DEBUG: dict[str, bool | None] = {
    "no flag": None,  # TODO: True or False, here and below
    "debug=True": None,
    "no flag again": None,
    "no flag, variable set": None,
    "debug=False, variable set": None,
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
    # TODO: who calls the factory, and who closes what it made?
    raise NotImplementedError
