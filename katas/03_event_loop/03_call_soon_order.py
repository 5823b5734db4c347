"""The event loop has one queue of what is ready to run, and takes from it in turn: first in, first out.

Read `program` and write the entries of its log into ORDER, in the order in which you expect them. The tests run it on
asyncio's own loop and compare. (`call_later(0, ...)` is the one thing here that other loops may treat in another way.)

イベントループには「実行できるもの」の待ち行列が1つあり、入った順に1つずつ取り出して実行します。

`program` を読み、ログに並ぶはずの内容を、予想した順番で ORDER に書いてください。テストは asyncio 標準のループで
program を実際に動かして、予想と比べます(この中で `call_later(0, ...)` だけは、ほかのループでは扱いが
違うことがあります)。
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


ORDER: list[str] = []  # TODO: the eight entries that `program` logs, first to last
