"""uvloop is chosen by whoever starts a run, for that run: with a loop_factory, and not for the whole program.

Complete `run_in_turn`, a function that is not async. It runs steps, which are functions that make a coroutine, on
uvloop.

- The steps run one after another, all on the same loop of uvloop, so that what one step has made (a connection, a lock,
  a background task) can be used by the next. A step begins with the call of its function. What the steps return is
  returned as a list, in order.
- If a step fails, its exception reaches the caller, and the steps after it are not started.
- When run_in_turn is over, also after a failure, all is as after asyncio.run(): tasks that are left over have been
  cancelled and have cleaned up, asynchronous generators have been closed, and the loop is closed.
- Nobody else notices: during and after it, other threads and later runs get the same kind of loop as before. A policy,
  which uvloop.install() sets too, chooses for the whole program, and is deprecated.

`import uvloop` where you like. asyncio.Runner takes a loop_factory on every Python here, asyncio.run() from 3.12 on.

uvloop を選ぶのは、実行を始める側です。loop_factory を使って、その実行だけに選びます。プログラム全体には選びません。

普通の(async でない)関数 `run_in_turn` を完成させてください。ステップ(コルーチンを作る関数)を uvloop の上で実行します。

- ステップは1つずつ順に、すべて同じ uvloop のループの上で実行します。あるステップが作ったもの(接続、ロック、
  バックグラウンドのタスク)を、次のステップで使えるようにするためです。ステップは、その関数を呼んだ時点で
  始まります。戻り値は、順番どおりのリストにして返します。
- ステップが失敗したら、その例外を呼び出し元に伝えます。残りのステップは始めません。
- run_in_turn が終わったときは、失敗した場合も含めて、asyncio.run() のあとと同じ状態にします。残ったタスクは
  キャンセルされて後始末も終わり、非同期ジェネレータもループも閉じています。
- ほかには影響を与えません。実行中も終わったあとも、ほかのスレッドやあとの実行には、それまでと同じ種類のループが
  作られます。ポリシーはプログラム全体に効くうえに非推奨です(uvloop.install() もポリシーを設定します)。

`import uvloop` はどこに書いてもかまいません。asyncio.Runner はどのバージョンでも loop_factory を受け取れます。
asyncio.run() が受け取れるのは 3.12 からです。
"""

from collections.abc import Callable, Coroutine, Sequence
from typing import Any, TypeVar

T = TypeVar("T")


def run_in_turn(steps: Sequence[Callable[[], Coroutine[Any, Any, T]]]) -> list[T]:
    """Run the steps one after another on one loop of uvloop, and return their results in order.

    What a step raises reaches the caller; the steps after it are not started.
    """
    # TODO: who makes the loop, and who puts everything away at the end?
    raise NotImplementedError
