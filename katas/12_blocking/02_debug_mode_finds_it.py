"""Debug mode tells, afterwards, which callback or which task held up the event loop for too long.

In debug mode the event loop measures each callback and each step of a task. What takes `loop.slow_callback_duration`
seconds or more is logged as a WARNING of the logger "asyncio": "Executing <...> took 0.123 seconds".

1. Complete `slow_callbacks`, an ordinary function. It runs the coroutine on a new event loop in debug mode, and returns
   what was slow, as a list in the order of the log: for each such record a tuple of what was executed (the "<...>" of
   the record; more of the message does no harm) and of the seconds that it took, as a float.
   - As with asyncio.run(), tasks that are left at the end are cancelled. They may be slow at that, and count, too.
   - A slow step of the coroutine itself is reported under the coroutine's own name, too.
   - It works whatever level the logger "asyncio" has, or inherits. These records reach none of the handlers that others
     have set up; everything else that they would have heard reaches them all the same, DEBUG included.
   - Afterwards the logger's level, handlers, filters and `propagate` are as before. If the coroutine raises, its
     exception reaches the caller.
2. LINE: `resize` has a line that blocks and a line that waits. The record of its slow step gives the number of one line
   of it. Which one? Write "blocks" or "waits".

どのコールバックやタスクがイベントループを長く止めたかは、デバッグモードが事後に教えてくれます。

デバッグモードのイベントループは、コールバックとタスクの1ステップごとに時間を測ります。`loop.slow_callback_duration`
秒以上かかったものは、ロガー "asyncio" の WARNING として "Executing <...> took 0.123 seconds" のように記録されます。

1. 普通の関数 `slow_callbacks` を完成させてください。新しいイベントループをデバッグモードにしてコルーチンを実行し、
   遅かったものを、記録された順のリストで返します。記録1件につき1つのタプルで、実行されたもの(記録の中の "<" で始まる
   文字列。メッセージのほかの部分が付いていてもかまいません)と、かかった秒数(float)を入れます。
   - asyncio.run() と同じく、最後に残っているタスクはキャンセルします。そのときに遅かったものも数えます。
   - コルーチン自身のステップが遅かったときも、そのコルーチンの名前で報告します。
   - ロガー "asyncio" のレベルが何であっても(親から受け継いだものでも)動くようにします。この記録は、ほかの人が設定した
     どのハンドラにも届かないようにします。ほかの記録は、DEBUG のものも含め、届くはずだったものがすべて届きます。
   - 終わったら、ロガーのレベル、ハンドラ、フィルタ、`propagate` を元に戻します。コルーチンで例外が発生したら、
     呼び出し元に届けます。
2. LINE: `resize` には、ブロックする行と待つ行があります。遅かったステップの記録には、そのうち片方の行番号が入ります。
   どちらでしょうか。"blocks" か "waits" を書いてください。
"""

import asyncio
import time
from collections.abc import Coroutine
from typing import Any


def slow_callbacks(coroutine: Coroutine[Any, Any, Any], threshold: float) -> list[tuple[str, float]]:
    """Run the coroutine in debug mode; return what ran for `threshold` seconds or more at a time, and how long."""
    # TODO: who sets the threshold, and who hears what is logged?
    raise NotImplementedError


def compute() -> None:
    time.sleep(0.02)


async def resize() -> None:
    compute()  # blocks
    await asyncio.sleep(0)  # waits


LINE: str = ""  # TODO: "blocks" or "waits"
