"""Ten thousand coroutines wait at the same time on one thread.

Complete `broadcast`: it sends a message to every subscriber, all at the same time, and reports how many were under way
at once, and on how many threads. Nobody has to wait for another, and no further thread is needed.

1つのスレッドで、1万個のコルーチンが同時に待つことができます。

`broadcast` を完成させてください。`send(0)` から `send(subscribers - 1)` までを同時に実行し、すべて終わったら Report を
返します。`peak` は同時に進んでいた(始まって、まだ終わっていない)送信の最大数、`threads` は送信を実行したスレッドの
数です。何も待たない送信は、次の送信が始まる前に終わります(すべてそうなら `peak` は 1)。購読者がいなければ、どちらも
0 です。失敗する送信はありません。互いに待つ必要はなく、スレッドを増やす必要もありません。
"""

from collections.abc import Callable, Coroutine
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True)
class Report:
    peak: int  # the largest number of sends that were under way at the same moment: begun, and not yet ended
    threads: int  # the number of different threads that executed a send


async def broadcast(send: Callable[[int], Coroutine[Any, Any, None]], subscribers: int) -> Report:
    """Run `send(0)` to `send(subscribers - 1)` concurrently, and return what was seen once all have ended.

    A send that waits for nothing is over before the next one begins: if all are like that, the peak is 1. Without
    subscribers, both numbers are 0. No send fails.
    """
    # TODO: count the sends as they begin and end (threading.get_ident() tells on which thread)
    raise NotImplementedError
