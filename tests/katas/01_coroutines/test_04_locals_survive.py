"""coroutines/locals_survive: what a coroutine has counted is still there when it goes on, and is its own."""

import asyncio
from collections.abc import Awaitable, Callable

import pytest

from async_dojo.testing import say

pytestmark = pytest.mark.claim("coro-locals-kept")


def sensor(readings: list[float], every: float, events: list[str]) -> Callable[[], Awaitable[float]]:
    """Return a `read` that takes `every` seconds for each reading, and logs that it was asked."""
    left = iter(readings)

    async def arrival(reading: float) -> float:
        await asyncio.sleep(every)
        return reading

    def read() -> Awaitable[float]:  # no `async def`: the call itself asks
        events.append("asked")
        reading = next(left, None)
        if reading is None:
            pytest.fail(
                say(
                    f"there are {len(readings)} readings, but one more was asked for; `count` says how many to await",
                    f"測定値は {len(readings)} 個なのに、もう1つ読み取ろうとしています。読み取る回数は `count` です",
                )
            )
        return arrival(reading)

    return read


async def test_one_reading_is_its_own_average(kata):
    """What `await read()` gives is the reading."""
    shown: list[float] = []
    try:
        average = await kata.running_average(sensor([20.0], 0.1, []), 1, shown.append)
    except TypeError as error:
        if "coroutine" not in str(error):
            raise
        text = say(
            f"TypeError: {error}. `read()` gives a coroutine object; the number comes when that is awaited",
            f"TypeError: {error}。`read()` で得られるのはコルーチンオブジェクトです。それを await すると数値になります",
        )
        raise pytest.fail.Exception(text) from error
    assert shown == [20.0], say(
        f"the only reading was 20.0, so show(20.0) should be called once; shown: {shown}",
        f"測定値は 20.0 だけなので、show(20.0) が1回呼ばれるはずですが、表示は {shown} でした",
    )
    assert average == 20.0, say(
        f"the only reading was 20.0, so that is the average; running_average returned {average!r}",
        f"測定値は 20.0 だけなので、平均も 20.0 のはずですが、{average!r} が返りました",
    )


async def test_the_average_goes_on_after_each_wait(kata):
    """The coroutine is suspended at each reading and goes on with what it had counted before."""
    events: list[str] = []
    read = sensor([10, 11, 15, 20], 0.1, events)
    average = await kata.running_average(read, 4, lambda average: events.append(f"{average:g} shown"))
    shown = [event for event in events if event != "asked"]
    assert shown == ["10 shown", "10.5 shown", "12 shown", "14 shown"], say(
        f"for the readings 10, 11, 15, 20 the averages 10, 10.5, 12, 14 should be shown; the log is {shown}",
        f"測定値 10, 11, 15, 20 に対して、平均 10, 10.5, 12, 14 が表示されるはずですが、ログは {shown} でした",
    )
    in_turn = [event for average in shown for event in ("asked", average)]
    assert events == in_turn, say(
        f"each average should be shown before the next reading is asked for; what happened was {events}",
        f"平均は、次に `read` を呼ぶ前に表示するはずですが、実際は {events} の順でした",
    )
    assert average == pytest.approx(14), say(
        f"the average of 10, 11, 15, 20 is 14; running_average returned {average!r}",
        f"10, 11, 15, 20 の平均は 14 ですが、{average!r} が返りました",
    )


async def test_two_sensors_do_not_mix(kata):
    """While one coroutine is suspended another one runs; each has its own local variables."""
    shown: list[tuple[str, float]] = []
    averages = await asyncio.gather(
        kata.running_average(sensor([10, 12, 14, 16], 0.2, []), 4, lambda average: shown.append(("cellar", average))),
        kata.running_average(sensor([30, 40, 50], 0.3, []), 3, lambda average: shown.append(("roof", average))),
    )
    cellar = [average for name, average in shown if name == "cellar"]
    roof = [average for name, average in shown if name == "roof"]
    assert (cellar, roof) == (pytest.approx([10, 11, 12, 13]), pytest.approx([30, 35, 40])), say(
        f"two sensors were watched at the same time. The cellar should show 10, 11, 12, 13 and showed {cellar}; the "
        f"roof should show 30, 35, 40 and showed {roof}. Do both count in the same place, outside the coroutine?",
        f"2つのセンサーを同時に見張りました。cellar は 10, 11, 12, 13 のはずが {cellar}、roof は 30, 35, 40 のはずが "
        f"{roof} でした。どちらもコルーチンの外の、同じ場所で数えていませんか",
    )
    names = [name for name, _ in shown]
    one_by_one = sorted(names), sorted(names, reverse=True)
    assert names not in one_by_one, say(
        f"two sensors were watched at the same time, but one showed all its averages before the other began: {names}. "
        "Does one coroutine wait until the other is done?",
        f"2つのセンサーを同時に見張ったのに、一方がすべて表示し終えるまで、もう一方は始まりませんでした: {names}。"
        "一方のコルーチンが、もう一方の終わりを待っていませんか",
    )
    assert averages == pytest.approx([13, 40]), say(
        f"the last averages are 13 and 40; what came back was {averages}",
        f"最後の平均は 13 と 40 ですが、返ってきたのは {averages} でした",
    )


async def test_a_new_call_begins_anew(kata):
    """What a coroutine had counted is gone with it, whether it ended or was cancelled half way."""
    read = sensor([100, 100, 100, 20, 30, 5], 0.2, [])
    watching = asyncio.create_task(kata.running_average(read, 3, lambda average: None))
    await asyncio.sleep(0.5)  # virtual time: two readings are in, the third is awaited
    watching.cancel()
    await asyncio.wait([watching])
    if not watching.cancelled() and isinstance(error := watching.exception(), NotImplementedError):
        raise error
    second: list[float] = []
    third: list[float] = []
    await kata.running_average(read, 2, second.append)
    await kata.running_average(read, 1, third.append)
    assert (second, third) == (pytest.approx([20, 25]), pytest.approx([5])), say(
        "a first call was cancelled at its third reading, then the same sensor was watched anew, twice. The readings "
        f"20 and 30 should show 20, 25 and showed {second}; the reading 5 should show 5 and showed {third}. "
        "Does a call go on counting where another one had stopped?",
        "最初の呼び出しを3つ目の測定中にキャンセルし、同じセンサーをあらためて2回見張りました。測定値 20 と 30 では "
        f"20, 25 のはずが {second}、測定値 5 では 5 のはずが {third} と表示されました。"
        "前の呼び出しの続きから数えていませんか",
    )
