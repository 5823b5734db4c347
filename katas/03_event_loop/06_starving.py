"""A loop that only computes lets nobody else run: tasks change over at an await, and only where that really pauses.

`total_weight` adds up the weights of all parcels, a long computation, and until it is done nothing else runs on the
event loop: no heartbeat, no other request. Mend it: after at most 100 calls of `weigh` in a row everybody who is ready
gets a turn. It stays on the thread of the event loop, and it does not sleep away any time: the work takes as long as
it takes. Each parcel is weighed once, in order; what `weigh` raises reaches the caller.

計算だけを続けるループがあると、ほかには何も動けません。タスクが切り替わるのは、await で実際に一時停止したときだけです。

`total_weight` は、すべての荷物の重さを合計する時間のかかる計算で、終わるまでイベントループの上ではほかに何も
動きません。ハートビートも、ほかのリクエストもです。`weigh` を続けて呼ぶのは最大で100回までとし、そのたびに、
実行待ちのすべてに順番が回るように直してください。処理はイベントループのスレッドに残し、眠って時間を無駄にする
こともしません。計算そのものに必要な時間だけで終わらせます。荷物は順番に1回ずつ量り、`weigh` の例外は呼び出し元へ
届けます。
"""

from collections.abc import Callable, Iterable


async def total_weight(parcels: Iterable[int], weigh: Callable[[int], int]) -> int:
    """Return the sum of `weigh(parcel)` over all parcels, 0 if there are none; raise what `weigh` raises."""
    total = 0
    for parcel in parcels:  # TODO: who else can run while this goes round a million times?
        total += weigh(parcel)
    return total
