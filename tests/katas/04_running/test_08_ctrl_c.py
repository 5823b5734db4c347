"""running/ctrl_c: a program that cleans up when a real SIGINT stops it."""

import asyncio
import signal
import sys
from collections.abc import Callable, Iterator
from typing import Any

import pytest

from async_dojo.testing import say

pytestmark = [
    pytest.mark.claim("run-not-cancellable-outside", against=True),
    pytest.mark.real_loop,  # a signal is real
    pytest.mark.skipif(sys.platform == "win32", reason="the tests send SIGINT in the way of POSIX"),
]

READINGS = [20, 0, 21]


class Sensor:
    """Gives READINGS and then, for the fourth time it is asked, does what `then` says."""

    def __init__(self, then: str) -> None:
        self.saved: list[list[int]] = []
        self.saving = 0
        self.error = OSError("the sensor is gone")
        self.then = then
        self.waits = asyncio.Event()
        self._asked = 0

    async def read(self) -> int | None:
        await asyncio.sleep(0)
        self._asked += 1
        if self._asked <= len(READINGS):
            return READINGS[self._asked - 1]
        if self._asked > len(READINGS) + 1:
            pytest.fail(
                say(
                    "the recorder was stopped, or told that there are no more readings, and reads on",
                    "止められたか、もう値はないと言われたのに、まだ読み続けています",
                )
            )
        if self.then == "error":
            raise self.error
        if self.then == "wait for ever":
            self.waits.set()
            await asyncio.get_running_loop().create_future()
        if self.then == "Ctrl-C":
            # A moment later, while the loop waits, a real SIGINT comes to this process.
            asyncio.get_running_loop().call_later(0.005, signal.raise_signal, signal.SIGINT)
            await asyncio.get_running_loop().create_future()
        return None

    async def save(self, readings: list[int]) -> None:
        self.saving += 1
        for _ in range(3):
            await asyncio.sleep(0.001)
        if self.then == "full disk":
            raise self.error
        self.saved.append(list(readings))


@pytest.fixture(autouse=True)
def usual_ctrl_c() -> Iterator[None]:
    """Handle SIGINT as Python does; a shell has it ignored in what it runs in the background."""
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    signal.signal(signal.SIGINT, before)


def end_of(call: Callable[..., Any], *args: Any) -> tuple[Any, BaseException | None]:
    """Return what the call returned, and what it raised; KeyboardInterrupt, too, which would stop pytest."""
    try:
        return call(*args), None
    except (KeyboardInterrupt, asyncio.CancelledError, OSError) as error:
        return None, error


def assert_saved(sensor: Sensor, when: str, itsu: str) -> None:
    """Check that the readings were saved once and to the end; `when` and `itsu` say what had happened."""
    why, riyu = "", ""
    if sensor.then in ("Ctrl-C", "wait for ever"):
        why = (
            ". The coroutine sees CancelledError at its await, also for Ctrl-C, and never KeyboardInterrupt; "
            "`except Exception` catches neither"
        )
        riyu = (
            "。コルーチンの await で発生するのは、Ctrl-C でも KeyboardInterrupt ではなく CancelledError です。"
            "`except Exception` ではどちらも捕まりません"
        )
    assert sensor.saving, say(
        f"{when}, and nothing was saved{why}",
        f"{itsu}、何も保存されませんでした{riyu}",
    )
    assert sensor.saved, say(
        f"{when}, and record ended before saving was finished. `await` works in `finally`, also once cancelled; a task "
        "that is only started is cancelled at the end of run()",
        f"{itsu}、保存が済む前に record が終わりました。キャンセルされたあとでも、`finally` の中で `await` できます。"
        "タスクを始めただけでは、run() の終わりにキャンセルされます",
    )
    assert sensor.saving == 1, say(
        f"{when}, and the readings were saved {sensor.saving} times: once is enough",
        f"{itsu}、保存が {sensor.saving} 回行われました。1回で十分です",
    )
    assert sensor.saved == [READINGS], say(
        f"{when}, and {READINGS} should have been saved; it was {sensor.saved[0]} (0 is a reading, None is the end)",
        f"{itsu}、保存されるはずの値は {READINGS} ですが、{sensor.saved[0]} でした(0 は値です。終わりは None)",
    )


def test_it_saves_when_there_is_no_more(kata):
    """At the end of the readings they are saved, and record returns."""
    sensor = Sensor(then="end")
    _, error = end_of(lambda: asyncio.run(kata.record(sensor)))
    assert error is None, say(
        f"the sensor had no more readings, so record should save them and return; it raised {error!r}",
        f"センサーの値が終わったので、record は保存して戻るはずですが、{error!r} が発生しました",
    )
    assert_saved(sensor, "the sensor had no more readings", "センサーの値が終わりましたが")


def test_ctrl_c_saves_and_raises_keyboard_interrupt(kata):
    """Ctrl-C cancels the coroutine; when it has cleaned up asyncio.run() raises KeyboardInterrupt."""
    sensor = Sensor(then="Ctrl-C")
    _, error = end_of(lambda: asyncio.run(kata.record(sensor)))
    assert_saved(sensor, "Ctrl-C was pressed while record waited", "値を待っているときに Ctrl-C を押しましたが")
    assert not isinstance(error, asyncio.CancelledError), say(
        "after Ctrl-C run() should raise KeyboardInterrupt; it raised CancelledError, not hearing of the signal. "
        "Leave SIGINT to run(): it has a handler for Ctrl-C already",
        "Ctrl-C のあとの run() は KeyboardInterrupt になるはずですが、CancelledError でした。シグナルが run() に"
        "届いていません。SIGINT は run() に任せましょう。run() には Ctrl-C のハンドラがもうあります",
    )
    assert isinstance(error, KeyboardInterrupt), say(
        f"after Ctrl-C run() should raise KeyboardInterrupt; it raised {error!r}. Did record swallow the "
        "CancelledError? When it returns as if nothing had happened, run() does so, too",
        f"Ctrl-C のあとの run() は KeyboardInterrupt になるはずですが、結果は {error!r} でした。CancelledError を"
        "握りつぶしていませんか(swallow)。record が普通に戻ると、run() も普通に戻ります",
    )


def test_main_tells_how_it_ended(kata):
    """The exit status is 0 at the end of the readings, 130 after Ctrl-C."""
    sensor = Sensor(then="end")
    status, error = end_of(kata.main, sensor)
    assert error is None, say(
        f"the sensor had no more readings, and main should return 0; it raised {error!r}",
        f"センサーの値が終わったので、main は 0 を返すはずですが、{error!r} が発生しました",
    )
    assert (status, type(status)) == (0, int), say(
        f"the sensor had no more readings, and main should return 0; it returned {status!r}",
        f"センサーの値が終わったので、main は 0 を返すはずですが、{status!r} が返りました",
    )
    assert_saved(sensor, "main ran to the end of the readings", "main は値の終わりまで動きましたが")
    sensor = Sensor(then="Ctrl-C")
    status, error = end_of(kata.main, sensor)
    assert error is None, say(
        f"after Ctrl-C main should catch KeyboardInterrupt, which run() raises, and return 130; {error!r} came out",
        f"Ctrl-C のあと、main は run() の KeyboardInterrupt を捕まえて 130 を返すはずですが、{error!r} が出てきました",
    )
    assert status == 130, say(
        f"after Ctrl-C main should return 130; it returned {status!r}. Does record swallow the cancellation?",
        f"Ctrl-C のあと、main は 130 を返すはずですが、{status!r} でした。record がキャンセルを握りつぶしていませんか",
    )
    assert_saved(sensor, "Ctrl-C was pressed while main ran", "main の実行中に Ctrl-C を押しましたが")


def test_an_error_saves_and_gets_out(kata):
    """An error of the sensor is no Ctrl-C: the readings are saved, and the error reaches the caller."""
    for name, call in (
        ("asyncio.run(record(sensor))", lambda sensor: asyncio.run(kata.record(sensor))),
        ("main(sensor)", kata.main),
    ):
        sensor = Sensor(then="error")
        result, error = end_of(call, sensor)
        assert_saved(sensor, "reading failed with OSError", "読み取りが OSError で失敗しましたが")
        assert error is sensor.error, say(
            f"reading failed with OSError, which should come out of {name}; it raised {error!r}, returned {result!r}. "
            "An error must not get lost, and only KeyboardInterrupt means Ctrl-C",
            f"読み取りで OSError が発生したので、{name} から出てくるはずですが、例外は {error!r}、戻り値は {result!r} "
            "でした。エラーを消してはいけません。Ctrl-C を意味するのは KeyboardInterrupt だけです",
        )


def test_an_error_of_save_gets_out(kata):
    """When saving fails it is not done again, and the error reaches the caller."""
    sensor = Sensor(then="full disk")
    _, error = end_of(lambda: asyncio.run(kata.record(sensor)))
    assert sensor.saving, say(
        "the sensor had no more readings, and nothing was saved",
        "センサーの値が終わりましたが、何も保存されませんでした",
    )
    assert sensor.saving == 1, say(
        f"save raised OSError, and it was called {sensor.saving} times: what handles the errors of read must not "
        "handle those of save, too",
        f"save で OSError が発生し、save が {sensor.saving} 回呼ばれました。read の例外を処理するところで、"
        "save の例外まで処理していませんか",
    )
    assert error is sensor.error, say(
        f"save raised {sensor.error!r}, which should come out of record; it was {error!r}",
        f"save で発生した {sensor.error!r} が record の外へ出るはずですが、{error!r} でした",
    )


def test_a_cancelled_task_saves_and_stays_cancelled(kata):
    """Ctrl-C is one way to cancel; any other gets the same cleanup, and CancelledError gets out."""

    async def program() -> bool:
        task = asyncio.create_task(kata.record(sensor))
        has_read = asyncio.create_task(sensor.waits.wait())
        await asyncio.wait([task, has_read], return_when=asyncio.FIRST_COMPLETED)
        task.cancel()
        await asyncio.wait([task])
        return task.cancelled() or task.result()

    sensor = Sensor(then="wait for ever")
    cancelled, error = end_of(lambda: asyncio.run(program()))
    assert_saved(sensor, "the task of record was cancelled", "record のタスクがキャンセルされましたが")
    assert error is None, say(
        f"the task of record was cancelled, and should let CancelledError out; it raised {error!r}. Not every "
        "cancellation is Ctrl-C: leave KeyboardInterrupt to run()",
        f"record のタスクをキャンセルしたので、CancelledError を外へ出すはずですが、{error!r} が発生しました。"
        "キャンセルがいつも Ctrl-C とは限りません。KeyboardInterrupt は run() に任せましょう",
    )
    assert cancelled, say(
        "the task of record was cancelled, saved the readings, and then ended as if nothing had happened: do not "
        "swallow the CancelledError",
        "record のタスクはキャンセルされ、値も保存しましたが、何もなかったかのように終わりました。CancelledError を"
        "握りつぶさないでください",
    )
