"""An async generator can be run through once: a second loop over it gets nothing, and no error either.

An exhausted generator only says once more that it has ended. Whoever needs its items twice must keep them.

非同期ジェネレータは一度しか回せません。2回目のループには何も出てこず、エラーにもなりません。

最後まで回したジェネレータは「もう終わった」と繰り返すだけです。値を2回使うなら、取っておく必要があります。
"""

from collections.abc import AsyncGenerator
from typing import Protocol


class Sensor(Protocol):
    async def read(self) -> float:
        """Measure the temperature now. The next call measures anew."""


async def readings(sensor: Sensor, count: int) -> AsyncGenerator[float, None]:
    """Give `count` temperatures, each as soon as it is measured."""
    for _ in range(count):
        yield await sensor.read()


async def warm(sensor: Sensor, count: int) -> tuple[float, list[float]]:
    """Measure `count` times, at least once; return the mean and the values above it, as they were measured."""
    values = [value async for value in readings(sensor, count)]  # a list can be run through as often as you like
    mean = sum(values) / count
    return mean, [value for value in values if value > mean]
