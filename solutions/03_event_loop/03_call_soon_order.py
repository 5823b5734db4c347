"""The event loop has one queue of what is ready to run, and takes from it in turn: first in, first out.

Callbacks, the steps of tasks and the callbacks of futures all wait in it. The loop works in rounds: it adds the timers
that are due at the end of the queue, and runs what is in it then; what is added meanwhile is for the next round.
(uvloop puts call_later(0) straight into the queue, as if it were call_soon.)

イベントループには「実行できるもの」の待ち行列が1つあり、入った順に1つずつ取り出して実行します。

コールバックも、タスクの1ステップも、Future のコールバックも、同じ列で待ちます。ループは周回ごとに、時刻の来たタイマーを
列の最後に加え、その時点で列にあるものを実行します。実行中に加わったものは次の周回です(uvloop の call_later(0) は、
call_soon と同じように直接この列に入ります)。
"""

import asyncio


def callback(loop: asyncio.AbstractEventLoop, log: list[str]) -> None:
    log.append("call_soon")
    loop.call_soon(log.append, "call_soon from the callback")


async def work(log: list[str]) -> None:
    log.append("task begins")


async def program(log: list[str]) -> None:
    loop = asyncio.get_running_loop()
    future = loop.create_future()
    future.add_done_callback(lambda _: log.append("future's callback"))
    loop.call_later(0, log.append, "call_later(0)")
    loop.call_soon(callback, loop, log)
    task = asyncio.create_task(work(log))
    future.set_result("done")
    log.append("program goes on")
    await asyncio.sleep(0)
    log.append("after sleep(0)")
    await asyncio.sleep(0)
    log.append("after the second sleep(0)")
    await task


ORDER = [
    "program goes on",  # all the calls above came back at once
    "call_soon",
    "task begins",
    "future's callback",  # queued by set_result()
    "after sleep(0)",  # the program itself waits in the queue like the others
    "call_later(0)",  # a timer, added when the next round begins
    "call_soon from the callback",  # added during that round, so it runs in the next
    "after the second sleep(0)",
]
