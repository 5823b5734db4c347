"""A coroutine keeps its local variables while it is suspended.

Each call makes a coroutine object with variables of its own. They wait with it, so that nothing has to be stored
elsewhere, and what other coroutines do meanwhile cannot touch them.

コルーチンが中断しているあいだも、そのローカル変数は値を保ちます。

呼び出すたびに、専用の変数を持つコルーチンオブジェクトができます。変数は中断中もそのまま残るので、
どこかに保存しておく必要はなく、その間にほかのコルーチンが何をしても影響を受けません。
"""

from collections.abc import Awaitable, Callable


async def running_average(
    read: Callable[[], Awaitable[float]],
    count: int,
    show: Callable[[float], None],
) -> float:
    """Await `read()` `count` times and return the average of these readings; `count` is at least 1.

    As soon as a reading is there, and before `read` is called again, call `show(average)` with the average so far.
    """
    total = 0.0
    for number in range(1, count + 1):
        total += await read()  # suspended here, `total` and `number` wait with the coroutine
        show(total / number)
    return total / count
