"""To keep a pace, wait until the next item is due, not for a fixed time after the last one.

Complete `throttle`, an async generator (it has a `yield`) that gives every item of `source`, in order, none too early:
- The first item is given as soon as the source has it. Each later item is given `interval` seconds after the one
  before it was given, or as soon as the source has it and the consumer asks for it, if that is later.
- So there is no drift: the time that source and consumer take is part of the interval. With an interval of 1 s the
  items of a source that is always ready are given at 0, 1, 2, 3 s, although the consumer works 0.4 s on each. And there
  is no burst: two items are never closer than `interval`, not even after a pause. The time is the loop's:
  `asyncio.get_running_loop().time()`.
- When the source ends, throttle ends at once. When it fails, the exception reaches the consumer as it is.
- However it ends (also by `aclose()`, or by a cancellation while the consumer waits for an item, which goes on to the
  consumer), the source is closed and no task is left before it ends.
Whether the next item is fetched while the consumer works, or only when the consumer asks for it, is up to you.

一定の間隔を保つには、決まった時間だけ眠るのではなく、次の値を渡すべき時刻まで待ちます。

非同期ジェネレータ `throttle`(`yield` を含む関数)を完成させてください。`source` のすべての値を順番どおりに、ただし
早すぎないように渡します。
- 最初の値は、ソースから届いたらすぐに渡します。その後の値は、前の値を渡してから `interval` 秒後に渡します。ソースから
  値が届く時刻や、消費側が次を求める時刻がそれより遅いときは、両方がそろった時点で渡します。
- したがって、遅れが積み重なることはありません。ソースや消費側が使った時間も間隔に含まれます。間隔が1秒で、ソースが
  いつでも値を出せるなら、消費側が値1つに 0.4 秒かけても、渡す時刻は 0、1、2、3 秒です。遅れを取り戻すためにまとめて
  渡すこともありません。しばらく途切れたあとでも、2つの値の間が `interval` より短くなることはありません。
  時刻はループの時計(`asyncio.get_running_loop().time()`)で測ります。
- ソースが終わったら、すぐに終わります。ソースが例外を出したら、そのまま消費側へ伝えます。
- どう終わる場合でも(`aclose()` や、値を待っている消費側のキャンセルでも)、終わる前にソースを閉じ、タスクを1つも
  残しません。キャンセルは消費側にそのまま伝えます。
次の値を、消費側が処理をしている間に取りに行くか、求められてから取りに行くかは、自由に決めてください。
"""

from collections.abc import AsyncGenerator
from typing import TypeVar

T = TypeVar("T")


async def throttle(source: AsyncGenerator[T, None], interval: float) -> AsyncGenerator[T, None]:
    """Give the items of the source, at most one every `interval` seconds; raise what the source raises."""
    # TODO: when an item is there, how long is it still to wait?
    raise NotImplementedError
    yield  # makes this an async generator, until your own `yield` does
