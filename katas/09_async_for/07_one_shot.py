"""An async generator can be run through once: a second loop over it gets nothing, and no error either.

`warm` is to measure `count` times (at least once) and to return the mean and the values above it, in the order in
which they were measured, each as often as it was measured. But its list is always empty. Fix it. The sensor is live:
measure exactly `count` times, as a second round would give other values. What the sensor raises reaches the caller.

非同期ジェネレータは一度しか回せません。2回目のループには何も出てこず、エラーにもなりません。

`warm` は温度を `count` 回(1回以上)測り、平均と、平均より高かった値を返すはずですが、リストがいつも空になります。
直してください。リストは測った順で、同じ値を2回測ったら2回入れます。センサーは実際に動いていて、測り直すと違う値に
なるので、ちょうど `count` 回だけ測ってください。センサーが出した例外は、そのまま呼び出し元へ伝えます。
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
    values = readings(sensor, count)
    total = 0.0
    async for value in values:
        total += value
    mean = total / count
    above = [value async for value in values if value > mean]  # TODO: why is this always empty?
    return mean, above
