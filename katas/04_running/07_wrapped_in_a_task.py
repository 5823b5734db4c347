"""asyncio.run() makes a Task of its coroutine, and whoever gets hold of that Task can cancel it, even another thread.

1. `this_task`: return the Task that awaits this, so that a program can see what asyncio.run() has made of it.
2. `run_guarded`, an ordinary function: run a coroutine with asyncio.run() in the thread of the caller, while another
   thread, the watchdog, waits for an alarm and then cancels the coroutine.
   - Without an alarm the result, or the exception, of the coroutine reaches the caller as soon as it has ended:
     `run_guarded` does not wait for the alarm any more.
   - When the alarm is set, the coroutine is cancelled at the await where it is, at once, even if it would sleep for an
     hour. It cleans up, and then CancelledError reaches the caller. The alarm may be set before the start, too.
   - The alarm may also be set when the coroutine has long ended: then the watchdog ends, and nothing else happens.

asyncio.run() はコルーチンからタスクを作ります。そのタスクさえ手に入れば、別のスレッドからでもキャンセルできます。

1. `this_task`: これを await しているタスクを返してください。asyncio.run() が何を作ったのかが、プログラムの中から
   見えるようになります。
2. 普通の関数 `run_guarded`: 呼び出し元のスレッドで、コルーチンを asyncio.run() で実行してください。その間、別のスレッド
   (見張り役)がアラームを待ち、鳴ったら(`alarm` が set されたら)コルーチンをキャンセルします。
   - アラームが鳴らなければ、コルーチンが終わりしだい、その結果や例外が呼び出し元へ届きます。`run_guarded` は、
     もうアラームを待ちません。
   - アラームが鳴ると、コルーチンは待っている await でキャンセルされます。1時間の sleep の途中でも、すぐにです。
     後始末が済むと、CancelledError が呼び出し元に届きます。始まる前から鳴っていることもあります。
   - アラームは、コルーチンがとうに終わったあとで鳴ることもあります。そのときは見張り役が終わるだけです。
"""

import asyncio
import threading
from collections.abc import Coroutine
from typing import Any, TypeVar

T = TypeVar("T")


async def this_task() -> asyncio.Task[Any]:
    """Return the Task that runs the coroutine which awaits this."""
    # TODO
    raise NotImplementedError


def run_guarded(coroutine: Coroutine[Any, Any, T], alarm: threading.Event) -> T:
    """Return the result of the coroutine; a thread cancels it when `alarm` is set: then this raises CancelledError."""
    # TODO: what must the thread know, and what may it do to a loop that is not its own?
    raise NotImplementedError
