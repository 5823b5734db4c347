"""event_loop/threadsafe_callback: what another thread does is noticed only if it wakes the loop."""

import asyncio
import selectors
import threading
from collections.abc import Callable

import pytest

from async_dojo.testing import say

pytestmark = pytest.mark.real_loop  # a virtual loop does not sleep, and the subject is how one is woken

GRACE = 1  # seconds that a wake-up may take that comes by way of some further thread

OVERSLEPT = say(
    "the sensor called the callback while the loop was asleep, and nothing woke the loop: it would sleep on. "
    "call_soon, a queue or a future that is set from another thread only change what the loop will find when it wakes",
    "ループが眠っているあいだにセンサーがコールバックを呼びましたが、ループは起きませんでした。このまま眠り続けます。"
    "別のスレッドから call_soon を呼んだり、キューや Future を操作したりしても、"
    "ループが起きたときに見るものが変わるだけです",
)


class Sensor:
    """A sensor whose thread calls the callback with the next reading at the moment that a test chooses."""

    def __init__(self, readings: list[float]) -> None:
        self.readings = list(readings)
        self.callback: Callable[[float], None] | None = None
        self.errors: list[BaseException] = []
        self.threads: list[threading.Thread] = []

    def start(self, callback: Callable[[float], None]) -> None:
        """Take the callback, as the kata's `start`."""
        self.callback = callback

    def measure(self) -> None:
        """Call the callback with the next reading, in a thread; come back when that is done."""
        thread = threading.Thread(target=self._call, args=(self.readings.pop(0),), name="sensor")
        self.threads.append(thread)
        thread.start()
        thread.join(GRACE)  # a callback that waits for the loop has to be let go on without us

    def _call(self, value: float) -> None:
        try:
            self.callback(value)
        except BaseException as error:
            self.errors.append(error)


class SleepWatcher(selectors.DefaultSelector):
    """A selector in which the sensor measures whenever the loop has just gone to sleep."""

    def __init__(self, sensor: Sensor) -> None:
        super().__init__()
        self.sensor = sensor
        self.older_threads = set(threading.enumerate())
        self.alarms: list[float] = []  # how long the loop meant to sleep, where it was not "until I am woken"

    def select(self, timeout: float | None = None) -> list[tuple[selectors.SelectorKey, int]]:
        if self.sensor.callback is None or (timeout is not None and timeout <= 0):
            return super().select(timeout)  # the loop has something to do, it does not sleep
        if timeout is not None:
            self.alarms.append(timeout)
        if self.sensor.readings:
            self.sensor.measure()
        # The callback has returned: the wake-up is there, or else it can come only from some thread that still runs.
        others = set(threading.enumerate()) - self.older_threads
        events = super().select((GRACE if others else 0) if timeout is None else min(timeout, GRACE))
        if not events and timeout is None:
            check_errors(self.sensor)
            pytest.fail(OVERSLEPT)
        return events


def check_errors(sensor: Sensor) -> None:
    """Fail where the callback has raised something in the sensor's thread."""
    assert not sensor.errors, say(
        f"in the sensor's thread the callback raised {sensor.errors}: no event loop runs in that thread. Is it given "
        "the loop of collect, and does it only hand the value over?",
        f"センサーのスレッドで、コールバックが {sensor.errors} を発生させました。"
        "そのスレッドではイベントループは動いていません。"
        "collect のループを使って、値を渡すだけにしてください",
    )


def collected(kata, readings: list[float]) -> tuple[list[float], SleepWatcher]:
    """Run `collect` on a loop that is asleep whenever a reading comes."""
    sensor = Sensor(readings)
    watcher = SleepWatcher(sensor)
    with asyncio.Runner(loop_factory=lambda: asyncio.SelectorEventLoop(watcher)) as runner:
        result = runner.run(kata.collect(sensor.start, len(readings)))
        sensor.callback = None  # from here on the loop only closes
    for thread in sensor.threads:
        thread.join(GRACE)
    check_errors(sensor)
    return result, watcher


def test_a_reading_wakes_the_loop(kata):
    """A callback from another thread is noticed by a loop that sleeps."""
    result, _ = collected(kata, [21.5])
    assert result == [21.5], say(
        f"the sensor measured 21.5 while the loop was asleep; collect should return [21.5], it returned {result!r}",
        f"ループが眠っているあいだの測定値は 21.5 です。collect は [21.5] を返すはずですが、{result!r} が返りました",
    )


def test_each_reading_wakes_the_loop(kata):
    """The loop is woken for each reading, and none gets lost or out of order."""
    readings = [3.0, 0.0, -1.0, 3.0]
    result, _ = collected(kata, readings)
    assert result == readings, say(
        f"the sensor measured {readings}, one at a time; collect returned {result!r}",
        f"測定値は1つずつ届いた {readings} ですが、collect は {result!r} を返しました",
    )


def test_between_two_readings_the_loop_sleeps(kata):
    """A loop that is woken when there is something to do need not look now and then."""
    _, watcher = collected(kata, [3.0, 4.0])
    assert not watcher.alarms, say(
        f"while it waited the loop set itself an alarm, {[round(t, 3) for t in watcher.alarms]} s, to look whether "
        "something had come. That is polling: a reading is noticed late, and an idle program works. "
        "Let the callback wake the loop",
        f"待っているあいだに、ループは {[round(t, 3) for t in watcher.alarms]} 秒のタイマーで、"
        "何か届いたかを見に行きました。"
        "これはポーリングです。測定値に気づくのが遅れ、することがないときも動き続けます。"
        "コールバックからループを起こしてください",
    )


@pytest.mark.allow("blocking")  # this sensor lets the loop wait on purpose, until it has measured
def test_readings_may_come_before_anybody_waits(kata):
    """What comes before collect waits for it, or all at once, is kept."""

    def start(callback: Callable[[float], None]) -> None:
        thread = threading.Thread(target=lambda: [callback(value) for value in (1.0, 2.0, 3.0)], name="sensor")
        thread.start()
        thread.join(GRACE)

    with asyncio.Runner(loop_factory=asyncio.SelectorEventLoop) as runner:
        result = runner.run(kata.collect(start, 3))
    assert result == [1.0, 2.0, 3.0], say(
        f"the sensor measured 1.0, 2.0 and 3.0 at once, before start came back; collect returned {result!r}",
        f"start が戻る前に 1.0, 2.0, 3.0 が一度に測定されましたが、collect は {result!r} を返しました",
    )
