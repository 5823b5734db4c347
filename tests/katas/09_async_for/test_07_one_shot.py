"""async_for/one_shot: what a second loop over a generator gets, and what a live source does not give twice."""

import asyncio

import pytest

from async_dojo.testing import raises, say


class Thermometer:
    """Measures the given values one after the other, then the first again; `reads` counts."""

    def __init__(self, *values: float) -> None:
        self.values = values
        self.reads = 0

    async def read(self) -> float:
        value = self.values[self.reads % len(self.values)]
        self.reads += 1
        await asyncio.sleep(0.1)
        return value


class Broken(Thermometer):
    """Fails at its second reading."""

    async def read(self) -> float:
        if self.reads == 1:
            raise OSError("the sensor is gone")
        return await super().read()


async def measured(kata, sensor, count):
    """Await the kata's `warm`; what a generator used in a wrong way raises is said in the learner's words."""
    try:
        return await kata.warm(sensor, count)
    except NotImplementedError:
        raise
    except RuntimeError as error:
        pytest.fail(
            say(
                f"warm raised RuntimeError: {error}. Did two loops share one generator? There is only one stream of "
                "items in it, and only one loop at a time may ask for the next",
                f"warm が RuntimeError になりました: {error}。2つのループで1つのジェネレータを使っていませんか。"
                "値の流れは1つだけで、次の値を求められるのも一度に1つのループだけです",
            )
        )
    except TypeError as error:
        pytest.fail(
            say(
                f"warm raised TypeError: {error}. Probably a generator was used like a list: it has no length, no "
                "copy and no `for`, only `async for`",
                f"warm が TypeError になりました: {error}。ジェネレータをリストのように使っていませんか。"
                "長さもコピーも `for` もなく、あるのは `async for` だけです",
            )
        )


async def test_values_above_the_mean_are_found(kata):
    """Every reading counts towards the mean and is compared with it."""
    mean, above = await measured(kata, Thermometer(18.0, 21.0, 26.0, 25.0, 26.0, 22.0), 6)
    assert mean == 23, say(
        f"the mean of 18, 21, 26, 25, 26 and 22 is 23; warm returned {mean!r}",
        f"18、21、26、25、26、22 の平均は 23 ですが、warm が返したのは {mean!r} です",
    )
    assert above != [], say(
        "26, 25 and 26 are above the mean of 23, but the list is empty. The first loop has run the generator to its "
        "end: a second loop over the same one yields nothing",
        "26、25、26 は平均の 23 より高いのに、リストが空です。ジェネレータは1回目のループで最後まで進んでいます。"
        "同じものをもう一度回しても、何も出てきません",
    )
    assert above == [26, 25, 26], say(
        f"of 18, 21, 26, 25, 26 and 22 the values above their mean of 23 are [26, 25, 26], each as often as it was "
        f"measured; warm returned {above!r}",
        f"18、21、26、25、26、22 のうち平均の 23 より高いのは [26, 25, 26] ですが(2回測った値は2回入れます)、"
        f"warm が返したのは {above!r} です",
    )


async def test_sensor_is_asked_once_per_reading(kata):
    """The values compared with the mean are the ones it was made of: nobody measures twice."""
    sensor = Thermometer(10.0, 20.0, 30.0, 40.0, 50.0, 60.0)
    mean, above = await measured(kata, sensor, 3)
    assert sensor.reads == 3, say(
        f"count is 3, but the sensor was asked {sensor.reads} times. It is live: a new generator measures new values, "
        f"which are not the ones the mean was made of (mean {mean!r}, above {above!r})",
        f"count は 3 ですが、センサーは {sensor.reads} 回測りました。ジェネレータを作り直すと測り直しになり、"
        f"平均を出したときの値とは別物です(平均 {mean!r}、平均より高い値 {above!r})",
    )
    assert (mean, above) == (20, [30]), say(
        f"10, 20 and 30 were measured: expected (20, [30]), got {(mean, above)!r}",
        f"測った値は 10、20、30 なので (20, [30]) になるはずですが、{(mean, above)!r} でした",
    )


async def test_a_value_equal_to_the_mean_is_not_above_it(kata):
    """One reading is its own mean."""
    mean, above = await measured(kata, Thermometer(21.5), 1)
    assert (mean, above) == (21.5, []), say(
        f"only 21.5 was measured: expected (21.5, []), got {(mean, above)!r}",
        f"測った値は 21.5 だけなので (21.5, []) になるはずですが、{(mean, above)!r} でした",
    )


async def test_two_sensors_at_once_do_not_mix(kata):
    """What is kept of one stream belongs to one call."""
    got = await asyncio.gather(
        measured(kata, Thermometer(1.0, 2.0, 6.0), 3), measured(kata, Thermometer(100.0, 300.0, 200.0), 3)
    )
    assert got == [(3, [6]), (200, [300])], say(
        f"two sensors were measured at the same time: expected [(3, [6]), (200, [300])], got {got!r}. "
        "Are the values kept where both calls see them?",
        f"2つのセンサーを同時に測りました。[(3, [6]), (200, [300])] のはずが {got!r} でした。"
        "値を、両方の呼び出しから見える場所に置いていませんか",
    )


async def test_failure_of_the_sensor_reaches_the_caller(kata):
    """A stream that breaks off has no mean."""
    failed = say(
        "the second reading failed with OSError, but warm returned as if all were well",
        "2回目の測定は OSError でしたが、warm は何事もなかったように戻りました",
    )
    with raises(OSError, failed):
        await measured(kata, Broken(20.0, 30.0), 3)
