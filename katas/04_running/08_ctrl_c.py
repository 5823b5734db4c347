"""Ctrl-C cancels the task that asyncio.run() runs, so it can clean up; then run() raises KeyboardInterrupt.

A recorder collects readings until the sensor has no more, which may take days; people stop it with Ctrl-C.
1. `record`: call `read` again and again, and save what was collected, in the order in which it came.
   - When `read` returns None, save the readings (without the None) and return.
   - When it is stopped before that (by Ctrl-C under asyncio.run(), or because its task is cancelled in any other way),
     or when `read` raises an exception, save what there is, too, and let the cancellation or the exception out. So
     `asyncio.run(record(sensor))` raises KeyboardInterrupt after Ctrl-C.
   - Always call `save` once, and be sure that saving is finished when `record` ends. When `save` raises an exception,
     do not save again: it comes out. You need not care for being stopped once more while `save` is at work.
2. `main`, an ordinary function: run `record` with asyncio.run(). Return 0 when it has ended by itself, and 130, which
   shells take for "stopped by Ctrl-C", when KeyboardInterrupt comes out. Other exceptions reach the caller.

Ctrl-C を押すと asyncio.run() のタスクがキャンセルされます。後始末が済むと、run() が KeyboardInterrupt を出します。

センサーの値がなくなるまで集め続けるレコーダーです。何日もかかるので、止めるときは Ctrl-C を押します。
1. `record`: `read` を繰り返し呼び、集めた値を届いた順に保存してください。
   - `read` が None を返したら、それまでの値(None は含めません)を保存して、普通に戻ります。
   - その前に止められたとき(asyncio.run() の実行中の Ctrl-C でも、ほかの理由によるタスクのキャンセルでも)や、`read` で
     例外が起きたときも、それまでの値を保存し、そのあとキャンセルや例外を外へ出します。したがって、Ctrl-C のあとの
     `asyncio.run(record(sensor))` は KeyboardInterrupt になります。
   - どの場合も `save` を呼ぶのは1回だけで、`record` が終わるときには保存が済んでいるようにします。`save` で例外が
     起きたら、保存し直さず、その例外を外へ出します。保存中にもう一度止められる場合は、考えなくてかまいません。
2. 普通の関数 `main`: `record` を asyncio.run() で実行します。普通に終わったら 0 を、KeyboardInterrupt が出てきたら
   130(シェルでは Ctrl-C による終了を表します)を返します。ほかの例外は呼び出し元に届きます。
"""

from typing import Protocol


class Sensor(Protocol):
    async def read(self) -> int | None:
        """Wait for the next reading, for hours perhaps; None means that there are no more."""

    async def save(self, readings: list[int]) -> None:
        """Write the readings to the disk, which takes a while."""


async def record(sensor: Sensor) -> None:
    """Collect the sensor's readings until it has no more, and save them once, however this ends."""
    # TODO: what does this coroutine see of Ctrl-C, and what runs however it ends?
    raise NotImplementedError


def main(sensor: Sensor) -> int:
    """Run `record`; return the exit status: 0 when it has ended by itself, 130 when Ctrl-C has ended it."""
    # TODO
    raise NotImplementedError
