"""When the main coroutine ends, asyncio.run() still ends what is left: tasks, async generators, executor.

This `run` is a fair sketch of asyncio.run(), but it closes the loop while things are still under way. Complete it,
without asyncio.run() and asyncio.Runner. When the coroutine has ended, in whatever way, and while the loop can still
run, `run` does what asyncio.run() does, in this order:

1. It cancels the tasks that are left, all of them, and waits until each has ended, however long its clean-up takes.
2. The clean-up of such a task may raise. Each such error goes to the loop's exception handler at this point, once, as
   "exception" in the context, together with a "message" and the "task". A task that simply ends as cancelled is not
   reported. None of this changes what `run` returns or raises.
3. It closes the async generators that were begun and not finished.
4. It shuts the default executor down, and waits for the jobs that its threads are still doing.

The tests run each program with asyncio.run() too, and compare.

メインのコルーチンが終わると、asyncio.run() は残ったタスク、非同期ジェネレータ、executor を後始末します。

この `run` は asyncio.run() のおおまかな再現ですが、まだ途中のものがあってもループをクローズしてしまいます。
asyncio.run() と asyncio.Runner を使わずに完成させてください。コルーチンがどんな形で終わっても、ループがまだ動かせる
うちに、asyncio.run() と同じ次の後始末を、この順番で行います。

1. 残っているタスクをすべてキャンセルし、それぞれが終わるまで、後始末にどれだけ時間がかかっても待ちます。
2. タスクの後始末の中で例外が発生することもあります。そうした例外は、この段階で1回ずつ、ループの例外ハンドラに
   渡します。コンテキストの "exception" に例外を入れ、"message" と "task" も添えます。キャンセルされて終わっただけの
   タスクは報告しません。いずれの場合も、`run` の戻り値や、`run` から出てくる例外は変わりません。
3. 始まったまま終わっていない非同期ジェネレータを閉じます。
4. デフォルトの executor をシャットダウンし、スレッドが実行中のジョブの終わりを待ちます。

テストは、同じプログラムを asyncio.run() でも実行し、結果を比べます。
"""

import asyncio
from collections.abc import Coroutine
from typing import Any, TypeVar

T = TypeVar("T")


def run(coro: Coroutine[Any, Any, T]) -> T:
    """Run the coroutine on a new event loop; return its result or raise its exception, with nothing left behind."""
    loop = asyncio.new_event_loop()
    try:
        asyncio.set_event_loop(loop)
        return loop.run_until_complete(coro)
    finally:
        # TODO: what is still under way when the coroutine has ended?
        asyncio.set_event_loop(None)
        loop.close()
