"""A Runner calls its loop_factory once, without arguments, and runs on the very loop that this returns.

So it is the place to choose a loop, `uvloop.new_event_loop` say, and to prepare it before the first coroutine runs.

A loop passes an error that nobody else can catch, such as one of a callback, to its exception handler. Write two
ordinary functions that have the errors of a loop reported, of whatever kind the loop is:

1. `reporting(loop_factory, report)` returns a new factory. That makes nothing until it is called. Each of its calls
   calls `loop_factory()` once and returns the new loop, which from then on calls `report(context)` for each such
   error; `context` is the dict that the loop passes to its exception handler. It may have a message and no exception.
2. `run_reporting(coroutine, loop_factory, report)` runs the coroutine on one such loop, and returns its result or
   raises its exception: that one has a caller, so it is not reported. In the end all is as after asyncio.run(): tasks
   that are left over have been cancelled and have cleaned up (an error of theirs is reported, too), and the loop is
   closed. The thread's current loop stays as it was; neither that nor an event loop policy is needed.

Runner に loop_factory を渡すと、引数なしで1回だけ呼び出され、返ってきたループがそのまま使われます。

そのため loop_factory は、`uvloop.new_event_loop` のようにループを選ぶ場所であり、最初のコルーチンが動く前にループの
準備をする場所でもあります。

コールバックの中のエラーのように、ほかの誰も捕まえられないエラーは、ループの例外ハンドラに渡されます。
どの種類のループでも、そのエラーが報告されるようにする普通の関数を2つ書いてください。

1. `reporting(loop_factory, report)` は新しいファクトリを返します。このファクトリは、呼ばれるまで何も作りません。
   呼ばれるたびに `loop_factory()` を1回呼び、新しいループを返します。そのループは、上のようなエラーが起きるたびに
   `report(context)` を呼びます。`context` は、ループが例外ハンドラに渡す dict で、メッセージだけで例外の
   ないこともあります。
2. `run_reporting(coroutine, loop_factory, report)` は、そのようなループを1つ使ってコルーチンを実行し、結果を返します。
   コルーチンの例外は、受け取る呼び出し元がいるので、報告せずに送出します。最後は asyncio.run() のあとと同じ状態に
   します。残ったタスクはキャンセルされて後始末も終わり(そこで起きたエラーも報告されます)、ループは閉じています。
   スレッドのカレントループは、元のままにします。それもイベントループポリシーも、必要ありません。
"""

from asyncio import AbstractEventLoop
from collections.abc import Callable, Coroutine
from typing import Any, TypeVar

T = TypeVar("T")
LoopFactory = Callable[[], AbstractEventLoop]
Report = Callable[[dict[str, Any]], object]


def reporting(loop_factory: LoopFactory, report: Report) -> LoopFactory:
    """Return a factory of the same loops, whose otherwise unhandled errors are passed to `report`."""
    # TODO: when is a loop made, and when is it prepared?
    raise NotImplementedError


def run_reporting(coroutine: Coroutine[Any, Any, T], loop_factory: LoopFactory, report: Report) -> T:
    """Run the coroutine on a loop that `reporting(loop_factory, report)` makes, and return its result."""
    # TODO: who calls the factory?
    raise NotImplementedError
