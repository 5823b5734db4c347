"""gather() is made of tasks, a wait for all of them, and rules for failures and for cancellation.

Complete `my_gather`, which does what gather() does, without asyncio.gather:
- All children (coroutines, or tasks that may be done already) run at the same time. When all have ended, return their
  results as a list in the order of the arguments; without children it is empty.
- As soon as a child fails, raise its exception, as it is. A child that was cancelled counts as one that failed, with
  CancelledError. The other children are not cancelled: they go on.
- What the others do after that is dropped: no "Task exception was never retrieved" may appear.
- If the task that awaits `my_gather` is cancelled, cancel all children that are not done and let CancelledError out.
  You may wait until they have cleaned up, but need not.

gather() の中身は、タスクと、全部が終わるのを待つことと、誰かが失敗したりキャンセルされたりしたときの決まりです。

gather() と同じことをする `my_gather` を、asyncio.gather を使わずに完成させてください。
- すべての子(コルーチンかタスク。タスクはすでに終わっていることもあります)を同時に動かします。全部が終わったら、
  結果を引数の順に並べたリストを返します。子がなければ空のリストです。
- 子が1つ失敗したら、すぐにその例外をそのまま出します。キャンセルされた子は、CancelledError で失敗したものとして
  扱います。ほかの子はキャンセルせず、そのまま続けさせます。
- そのあとのほかの子の結果や例外は捨てます。"Task exception was never retrieved" を出してはいけません。
- `my_gather` を await しているタスクがキャンセルされたら、終わっていない子をすべてキャンセルし、CancelledError を外に
  伝えます。子の後始末は、待っても待たなくてもかまいません。
"""

import asyncio
from collections.abc import Coroutine
from typing import Any


async def my_gather(*children: Coroutine[Any, Any, Any] | asyncio.Task[Any]) -> list[Any]:
    """Return the results of all children in their order; raise the first exception as soon as it happens."""
    # TODO: how does a child's end reach you, and what does a wait leave undone?
    raise NotImplementedError
