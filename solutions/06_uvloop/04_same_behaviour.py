"""uvloop keeps the contract of asyncio's loop: what a program may rely on is the same, and only the speed is not.

And it is faster only where the loop is what takes the time, as with many small messages over the network. While your
own code computes between two awaits, no loop runs at all: bench/uvloop_vs_asyncio.py measures both.

uvloop は asyncio 標準のループと同じ契約を守ります。プログラムが当てにしてよいことは同じで、違うのは速さだけです。

速くなるのは、小さなメッセージを大量にやり取りするときのように、ループ自身が時間を使っている場合だけです。
await と await の間で自分のコードが計算している間は、どのループも動いていません。
bench/uvloop_vs_asyncio.py で両方を測れます。
"""

import asyncio


async def keeps_order() -> bool:
    loop = asyncio.get_running_loop()
    log: list[str] = []
    for name in ("first", "second", "third"):
        loop.call_soon(log.append, name)
    log.append("the caller goes on")
    await asyncio.sleep(0.01)
    return log == ["the caller goes on", "first", "second", "third"]


async def keeps_time() -> bool:
    loop = asyncio.get_running_loop()
    called: list[tuple[float, float]] = []  # when it was due, and when it came
    for delay in (0.03, 0.01, 0.02):
        due = loop.time() + delay
        loop.call_later(delay, lambda due=due: called.append((due, loop.time())))
    await asyncio.sleep(0.05)
    in_order = called == sorted(called) and len(called) == 3
    return in_order and all(came > due - 0.001 for due, came in called)  # late is no breach: machines are busy


async def keeps_cancel() -> bool:
    loop = asyncio.get_running_loop()
    log: list[str] = []
    for handle in (loop.call_soon(log.append, "soon"), loop.call_later(0.01, log.append, "later")):
        handle.cancel()
    await asyncio.sleep(0.03)
    return not log


async def keeps_errors() -> bool:
    loop = asyncio.get_running_loop()
    log: list[object] = []
    error = ZeroDivisionError()

    def fail() -> None:
        raise error

    loop.set_exception_handler(lambda loop, context: log.append(context.get("exception")))
    loop.call_soon(fail)
    loop.call_soon(log.append, "the next one")
    await asyncio.sleep(0.01)
    return error in log and "the next one" in log  # nothing is promised about which comes first
