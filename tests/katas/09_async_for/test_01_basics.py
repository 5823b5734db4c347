"""async_for/basics: an async generator, and the loop that takes its values one by one."""

import asyncio
import inspect
from collections.abc import AsyncGenerator, AsyncIterable, AsyncIterator, Awaitable, Callable
from contextlib import aclosing

import pytest

from async_dojo.testing import say

pytestmark = pytest.mark.claim("asyncgen-for")


class Sensor:
    """Measures 1.0, 2.0, 3.0 ..., 0.2 s each, and logs when a measurement begins."""

    def __init__(self, log: list[str]) -> None:
        self.log = log
        self.measured = 0.0

    async def measure(self) -> float:
        self.measured += 1
        reading = self.measured
        self.log.append(f"measure {reading:g}")
        await asyncio.sleep(0.2)
        return reading


class Recording:
    """A stream that is no generator: `async for` gets an iterator from it, which replays the values, 0.1 s each."""

    def __init__(self, *values: float) -> None:
        self.values = values

    def __aiter__(self) -> AsyncIterator[float]:
        return Replay(list(self.values))


class Replay:
    def __init__(self, values: list[float]) -> None:
        self.values = values

    def __aiter__(self) -> AsyncIterator[float]:
        return self

    async def __anext__(self) -> float:
        if not self.values:
            raise StopAsyncIteration
        await asyncio.sleep(0.1)
        return self.values.pop(0)


async def stream_of(kata, measure: Callable[[], Awaitable[float]], times: int) -> AsyncIterable[float]:
    """Call the learner's readings; what it gives must be something that `async for` takes."""
    stream = kata.readings(measure, times)
    if inspect.iscoroutine(stream):
        returned = await stream  # where `raise NotImplementedError` is still there, this raises it
        pytest.fail(
            say(
                f"calling readings gave a coroutine, and awaiting that gave {returned!r}: an async generator needs "
                "a `yield` in its body",
                f"readings を呼ぶとコルーチンができ、await すると {returned!r} でした。非同期ジェネレータにするには、"
                "本体に `yield` が必要です",
            )
        )
    assert hasattr(stream, "__aiter__"), say(
        f"readings gave {stream!r}, which `async for` cannot take: an async generator is an `async def` with a `yield`",
        f"readings が返した {stream!r} は `async for` で使えません。必要なのは `yield` のある `async def` です",
    )
    return stream


async def display(kata, stream: AsyncIterable[float], show: Callable[[float], None]) -> int:
    """Run the learner's display and explain the errors of a loop that is not the right one."""
    try:
        return await kata.display(stream, show)
    except (TypeError, AttributeError) as error:
        pytest.fail(
            say(
                f"{type(error).__name__}: {error}. A stream is neither a list nor awaitable: only `async for` takes "
                "its values, one at a time",
                f"{type(error).__name__}: {error}。ストリームはリストではなく、await もできません。値は `async for` で"
                "1つずつ受け取ります",
            )
        )


async def test_readings_yields_each_measurement(kata):
    """An async generator yields values, not coroutines, and as many as were asked for."""
    sensor = Sensor([])
    stream = await stream_of(kata, sensor.measure, 3)
    seen = [reading async for reading in stream]
    if coroutines := [reading for reading in seen if inspect.iscoroutine(reading)]:
        for coroutine in coroutines:
            coroutine.close()
        pytest.fail(
            say(
                "readings yields coroutines that nobody has run. `measure()` makes one: await it and yield the result",
                "readings が yield したのは、実行前のコルーチンです。`measure()` を await した結果を yield しましょう",
            )
        )
    assert seen == [1.0, 2.0, 3.0], say(
        f"three measurements gave 1.0, 2.0 and 3.0; readings yielded {seen}",
        f"3回の測定値は 1.0、2.0、3.0 ですが、readings が yield したのは {seen} です",
    )


async def test_readings_measures_only_when_asked(kata):
    """Each reading is handed over before the next measurement begins."""
    log: list[str] = []
    stream = await stream_of(kata, Sensor(log).measure, 2)
    async for reading in stream:
        log.append(f"use {reading:g}")
        await asyncio.sleep(0.5)  # long enough for a measurement that somebody began in advance
        log.append(f"used {reading:g}")
    expected = ["measure 1", "use 1", "used 1", "measure 2", "use 2", "used 2"]
    assert log == expected, say(
        f"each reading should be yielded, and used, before the next measurement begins: {expected}; "
        f"what happened: {log}. Do you collect readings, or measure in advance?",
        f"測定するたびに yield し、使い終わってから次の測定が始まるはずです: {expected}。実際: {log}。"
        "先に集めたり、先回りして測定したりしていませんか",
    )


async def test_display_shows_each_reading_as_it_arrives(kata, clock):
    """The body of the loop runs for one value before the next is waited for."""
    shown: list[tuple[float, float]] = []

    async def sensor() -> AsyncGenerator[float, None]:
        for reading in (20.5, 0.0, 19.5):
            await asyncio.sleep(1)
            yield reading

    async with aclosing(sensor()) as stream:
        count = await display(kata, stream, lambda reading: shown.append((clock.elapsed, reading)))
    assert [reading for _, reading in shown] == [20.5, 0.0, 19.5], say(
        f"the stream gave 20.5, 0.0 and 19.5; shown were {[reading for _, reading in shown]}. 0.0 is a reading like "
        "any other",
        f"ストリームの値は 20.5、0.0、19.5 ですが、表示されたのは {[reading for _, reading in shown]} です。"
        "0.0 も測定値の1つです",
    )
    seconds = [second for second, _ in shown]
    assert seconds == [1, 2, 3], say(
        f"the readings arrived after [1, 2, 3] seconds, but were shown after {seconds}. "
        "Do you collect them all before showing the first?",
        f"値が届いたのは [1, 2, 3] 秒後ですが、表示されたのは {seconds} 秒後です。全部集めてから表示していませんか",
    )
    assert count == 3, say(
        f"there were 3 readings; display returned {count!r}", f"3 個のはずが、{count!r} が返りました"
    )


async def test_display_takes_any_stream(kata):
    """Whatever has __aiter__ will do for `async for`, also when it is empty or used twice."""
    recording = Recording(1.5, 2.5)
    shown: list[float] = []
    counts = [await display(kata, stream, shown.append) for stream in (recording, recording, Recording())]
    assert shown == [1.5, 2.5, 1.5, 2.5], say(
        f"a recording of 1.5 and 2.5 was displayed twice, and then an empty one; shown were {shown}",
        f"1.5 と 2.5 の記録を2回、次に空の記録を表示するはずですが、表示されたのは {shown} です",
    )
    assert counts == [2, 2, 0], say(
        f"display should have returned 2, 2 and 0; it returned {counts}", f"2、2、0 が返るはずですが、{counts} でした"
    )


async def test_other_tasks_run_while_it_waits(kata):
    """`async for` gives control to the event loop while the next value is not there yet."""
    log: list[str] = []
    stream = await stream_of(kata, Sensor(log).measure, 2)

    async def clock_tower() -> None:
        await asyncio.sleep(0.1)
        log.append("ding")
        await asyncio.sleep(0.2)
        log.append("dong")

    await asyncio.gather(display(kata, stream, lambda reading: log.append(f"show {reading:g}")), clock_tower())
    expected = ["measure 1", "ding", "show 1", "measure 2", "dong", "show 2"]
    assert log == expected, say(
        f"while a measurement is awaited another task should run: expected {expected}, saw {log}",
        f"測定を待っている間にほかのタスクが動くはずです。期待: {expected}、実際: {log}",
    )
