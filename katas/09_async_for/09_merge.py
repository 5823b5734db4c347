"""To read several streams as one, wait for each of them in a task of its own, and end those tasks yourself.

Complete `merge`, an async generator (it has a `yield`):
- It gives an item as soon as its source has it. Items come in the order in which they became available, also those
  that came while the consumer was busy. An item may be anything, None too. It ends when all sources have ended.
- An exception of a source reaches the consumer as it is, not in a group, when the consumer asks for an item. A
  consumer that is busy elsewhere is not disturbed by it.
- However it ends (a source failed; the consumer called `aclose()`; the consumer was cancelled while it waited for an
  item, and this cancellation goes on to it), before it ends the other sources are stopped, every source that was begun
  is closed, and no task is left.
Up to you: how far a source runs ahead of the consumer, and whether items that came before an exception, but were not
asked for yet, are given before it or dropped.

複数のストリームを1つにまとめて読むには、ストリームごとにタスクを作って待ちます。そのタスクを終わらせるのも自分の仕事です。

非同期ジェネレータ `merge` を完成させてください(`yield` を含む関数です)。
- 値は、ソースから届いたらすぐに渡します。消費側が忙しい間に届いたものも含めて、届いた順に渡します。値は None も含めて
  何でもかまいません。すべてのソースが終わったら、merge も終わります。
- ソースの例外は、消費側が次の値を求めたときに、グループに包まずそのまま伝えます。ほかの処理をしている消費側の邪魔は
  しません。
- どう終わる場合でも(ソースの例外、消費側の `aclose()`、値を待っている消費側のキャンセル)、終わる前に、ほかのソースを
  止め、読み始めたソースをすべて閉じ、タスクを1つも残しません。キャンセルは消費側にそのまま伝えます。
自由に決めてよいのは、ソースが消費側よりどれだけ先に進むかと、例外より前に届いてまだ求められていない値を、例外の前に渡すか
捨てるかです。
"""

from collections.abc import AsyncGenerator
from typing import TypeVar

T = TypeVar("T")


async def merge(*sources: AsyncGenerator[T, None]) -> AsyncGenerator[T, None]:
    """Give the items of all sources, each when it becomes available; raise what a source raises."""
    # TODO: which object can carry the items from several tasks to the one that yields them?
    raise NotImplementedError
    yield  # makes this an async generator, until your own `yield` does
