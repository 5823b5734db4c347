"""Ctrl-C cancels the task that asyncio.run() runs, so it can clean up; then run() raises KeyboardInterrupt.

The signal itself reaches run(), which cancels the main task: the coroutine only ever sees CancelledError, so `finally`
will do, and it may await in there. Only a second Ctrl-C does not wait for that: it raises KeyboardInterrupt at once.

Ctrl-C を押すと asyncio.run() のタスクがキャンセルされます。後始末が済むと、run() が KeyboardInterrupt を出します。

シグナルを受け取るのは run() で、run() がメインのタスクをキャンセルします。コルーチンに見えるのは CancelledError
だけなので、`finally` で十分です。その中で await もできます。2回目の Ctrl-C だけは、すぐに KeyboardInterrupt に
なります。
"""

import asyncio
from typing import Protocol


class Sensor(Protocol):
    async def read(self) -> int | None:
        """Wait for the next reading, for hours perhaps; None means that there are no more."""

    async def save(self, readings: list[int]) -> None:
        """Write the readings to the disk, which takes a while."""


async def record(sensor: Sensor) -> None:
    """Collect the sensor's readings until it has no more, and save them once, however this ends."""
    readings: list[int] = []
    try:
        while (reading := await sensor.read()) is not None:  # 0 is a reading
            readings.append(reading)
    finally:  # at the end, at an error and when cancelled
        await sensor.save(readings)


def main(sensor: Sensor) -> int:
    """Run `record`; return the exit status: 0 when it has ended by itself, 130 when Ctrl-C has ended it."""
    try:
        asyncio.run(record(sensor))
    except KeyboardInterrupt:  # raised by run(), after the coroutine has cleaned up
        return 130
    return 0
