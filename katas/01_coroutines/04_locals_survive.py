"""A coroutine keeps its local variables while it is suspended.

Complete `running_average`: it awaits one reading of a sensor after another and, after each of them, shows the average
of its readings so far. Many sensors are watched at the same time, each by a coroutine of its own.

コルーチンが中断しているあいだも、そのローカル変数は値を保ちます。

`running_average` を完成させてください。`read()` を `count` 回(1以上)、1つずつ await し、測定値が届くたびに、
それまでの平均を `show(平均)` で表示します。表示は、次に `read` を呼ぶ前に行います。最後に全体の平均を返します。
多くのセンサーを同時に監視し、センサーごとに別々のコルーチンが担当します。
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
    # TODO: what must be remembered from one reading to the next, and where does it live?
    raise NotImplementedError
