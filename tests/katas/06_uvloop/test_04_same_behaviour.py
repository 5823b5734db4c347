"""uvloop/same_behaviour: probes that both loops pass, and that find out loops which break a promise."""

import asyncio
from collections.abc import Callable
from importlib.util import find_spec
from types import ModuleType
from typing import Any

import pytest

from async_dojo.errors import Deadlock
from async_dojo.loops import VirtualLoop
from async_dojo.testing import say

pytestmark = [
    pytest.mark.allow("blocking"),  # a probe may block the loop, so that several timers are due at once
    pytest.mark.skipif(
        find_spec("uvloop") is None,
        reason=say("needs uvloop, which does not run on Windows", "uvloop が必要です(Windows では動きません)"),
    ),
]

Callback = Callable[..., object]
Factory = Callable[[], asyncio.AbstractEventLoop]

# What is probably wrong with a probe that finds fault with a loop that keeps the contract.
TOO_STRICT = {
    "keeps_order": (
        "Does it let the loop run before it looks, and not demand what is not promised: the place of a call_later(0)?",
        "調べる前にループに制御を渡していますか。また、call_later(0) の順番のように、約束にないことを求めていませんか",
    ),
    "keeps_time": (
        "Does it demand what is not promised: to be never late, a time to the microsecond, an order of equal times?",
        "遅れないこと、マイクロ秒まで正確な時刻、同時刻の順番のように、約束されていないことを求めていませんか",
    ),
    "keeps_cancel": (
        "What is cancelled is never called, on this loop too: has the probe cancelled all that it made?",
        "このループでも、キャンセルしたものは呼ばれません。作ったものをすべてキャンセルしていますか",
    ),
    "keeps_errors": (
        "Nobody awaits a callback, so its exception reaches no caller: the loop tells its exception handler",
        "コールバックは誰も await しないので、例外は呼び出し元に届きません。ループが例外ハンドラに知らせます",
    ),
}

# What is probably missing in a probe that finds no fault with a broken loop.
TOO_LENIENT = {
    "keeps_order": (
        "Does it look at what was called before its first `await` that suspends, and at the order after it?",
        "中断する `await` の前に何が呼ばれたかと、そのあとの順番の、両方を調べていますか",
    ),
    "keeps_time": (
        "Does it make the timers in another order than they are due, and compare when each came with when it was due?",
        "期限とは違う順にタイマーを作り、呼ばれた時刻を期限と比べていますか",
    ),
    "keeps_cancel": (
        "Does it cancel handles of both kinds, and wait until they would have been due?",
        "両方の種類のハンドルをキャンセルし、期限が過ぎるまで待っていますか",
    ),
    "keeps_errors": (
        "Does it look at both: which exception the handler was told, and whether the other callbacks came?",
        "どの例外がハンドラに伝わったかと、ほかのコールバックが呼ばれたかの、両方を調べていますか",
    ),
}


def is_asyncios(callback: Callback) -> bool:
    """Tell whether asyncio itself has given the callback to the loop, as for the next step of a task."""
    callback = getattr(callback, "func", callback)  # 3.11's wait_for() gives a partial
    module, name = (getattr(callback, attribute, None) or "" for attribute in ("__module__", "__name__"))
    is_internal = module.startswith("asyncio") and name.startswith("_")  # a probe may well hand over an Event's set()
    return isinstance(getattr(callback, "__self__", None), asyncio.Task) or is_internal


class LastFirst(VirtualLoop):
    """Calls what is ready in the wrong order."""

    def __init__(self) -> None:
        super().__init__()
        self.pile: list[asyncio.Handle] = []

    def call_soon(self, callback: Callback, *args: Any, context: Any = None) -> asyncio.Handle:
        if is_asyncios(callback):
            return super().call_soon(callback, *args, context=context)
        self.pile.append(asyncio.Handle(callback, args, self, context))
        super().call_soon(self.call_last)
        return self.pile[-1]

    def call_last(self) -> None:
        handle = self.pile.pop()
        if not handle.cancelled():
            handle._run()


class AtOnce(VirtualLoop):
    """Calls in call_soon() itself, while the caller is still at work."""

    def call_soon(self, callback: Callback, *args: Any, context: Any = None) -> asyncio.Handle:
        if is_asyncios(callback):
            return super().call_soon(callback, *args, context=context)
        handle = asyncio.Handle(callback, args, self, context)
        handle._run()
        return handle


class TooEarly(VirtualLoop):
    """Calls when half of the time is over."""

    def call_at(self, when: float, callback: Callback, *args: Any, context: Any = None) -> Any:
        handle = super().call_at(when, callback, *args, context=context)

        def call_too_early() -> None:
            if not handle.cancelled():
                handle._run()
                handle.cancel()

        super().call_at((self.time() + when) / 2, call_too_early)
        return handle


class FirstMadeFirst(VirtualLoop):
    """Calls no timer before those that were made before it."""

    latest = 0.0

    def call_at(self, when: float, callback: Callback, *args: Any, context: Any = None) -> Any:
        self.latest = max(when, self.latest + 1e-6)
        return super().call_at(self.latest, callback, *args, context=context)


class DeafSoon(VirtualLoop):
    """Calls what call_soon() was given, cancelled or not."""

    def call_soon(self, callback: Callback, *args: Any, context: Any = None) -> asyncio.Handle:
        real = super().call_soon(callback, *args, context=context)
        return real if is_asyncios(callback) else asyncio.Handle(callback, args, self, context)


class DeafTimers(VirtualLoop):
    """Calls timers, cancelled or not."""

    def call_at(self, when: float, callback: Callback, *args: Any, context: Any = None) -> Any:
        real = super().call_at(when, callback, *args, context=context)
        return real if is_asyncios(callback) else asyncio.TimerHandle(when, callback, args, self, context)


class Silent(VirtualLoop):
    """Tells nobody of an exception."""

    def call_exception_handler(self, context: dict[str, Any]) -> None:
        pass


class Vague(VirtualLoop):
    """Tells that there was an exception, but not which."""

    def call_exception_handler(self, context: dict[str, Any]) -> None:
        super().call_exception_handler({"message": context["message"]})


class StopsAtErrors(VirtualLoop):
    """Calls nothing any more after an exception, but for what is asyncio's own."""

    broken = False

    def unless_broken(self, callback: Callback) -> Callback:
        return callback if is_asyncios(callback) else lambda *args: None if self.broken else callback(*args)

    def call_soon(self, callback: Callback, *args: Any, context: Any = None) -> asyncio.Handle:
        return super().call_soon(self.unless_broken(callback), *args, context=context)

    def call_at(self, when: float, callback: Callback, *args: Any, context: Any = None) -> Any:
        return super().call_at(when, self.unless_broken(callback), *args, context=context)

    def call_exception_handler(self, context: dict[str, Any]) -> None:
        super().call_exception_handler(context)
        self.broken = True


class Busy(VirtualLoop):
    """Keeps the contract, on a busy machine: each time that it waits for a timer, it goes on 50 ms too late."""

    def jump(self) -> None:
        super().jump()
        self.now += 0.05


class Coarse(VirtualLoop):
    """Keeps the contract, with a coarse clock: timers come up to 1 ms early."""

    def call_at(self, when: float, callback: Callback, *args: Any, context: Any = None) -> Any:
        return super().call_at(when - 0.0009, callback, *args, context=context)


class TiesReversed(VirtualLoop):
    """Keeps the contract; of timers that are due at the same time, the one made last is called first."""

    made = 0

    def call_at(self, when: float, callback: Callback, *args: Any, context: Any = None) -> Any:
        self.made += 1
        return super().call_at(when - self.made * 1e-6, callback, *args, context=context)


def verdict(kata: ModuleType, probe: str, factory: Factory, on: tuple[str, str]) -> bool:
    """Return what the probe says on a loop of the factory; `on` describes the loop in both languages."""
    en, ja = on
    try:
        with asyncio.Runner(loop_factory=factory) as runner:
            answer = runner.run(getattr(kata, probe)())
    except NotImplementedError:
        raise
    except Deadlock as error:
        text = say(
            f"on {en}, {probe} waits for ever. Wait for a time, not for what a broken loop may never call",
            f"{ja}で、{probe} が待ち続けて終わりません。壊れたループでは呼ばれないかもしれないものではなく、時間を"
            "待ちましょう",
        )
        raise pytest.fail.Exception(text) from error
    except Exception as error:
        text = say(
            f"on {en}, {probe} raised {error!r}. A probe returns True or False, whatever the loop does",
            f"{ja}で、{probe} が {error!r} を発生させました。プローブは、ループが何をしても True か False を返します",
        )
        raise pytest.fail.Exception(text) from error
    assert isinstance(answer, bool), say(
        f"on {en}, {probe} returned {answer!r}: a probe returns True or False",
        f"{ja}で、{probe} が {answer!r} を返しました。プローブは True か False を返します",
    )
    return answer


def check_finds(kata: ModuleType, probe: str, *broken: tuple[type[VirtualLoop], str, str]) -> None:
    """Fail unless the probe finds out each of the broken loops; the texts say what such a loop does."""
    why_en, why_ja = TOO_LENIENT[probe]
    for factory, en, ja in broken:
        kept = verdict(kata, probe, factory, (f"a loop that {en}", f"{ja}ループ"))
        assert not kept, say(
            f"{probe} should find out a loop that {en}; it returned True, as if the promise were kept. {why_en}",
            f"{probe} は、{ja}ループを見破るはずですが、約束が守られているかのように True を返しました。{why_ja}",
        )


@pytest.mark.claim("uvloop-faster")
@pytest.mark.real_loop
def test_both_loops_keep_the_contract(kata):
    """On asyncio's loop and on uvloop's every probe says True: in behaviour they are the same."""
    import uvloop

    for probe, (en, ja) in TOO_STRICT.items():
        for factory, name in ((asyncio.SelectorEventLoop, "asyncio"), (uvloop.new_event_loop, "uvloop")):
            kept = verdict(kata, probe, factory, (f"{name}'s loop", f"{name} のループ"))
            assert kept, say(
                f"{name}'s loop keeps the contract, but {probe} returned False on it. {en}",
                f"{name} のループは契約を守っていますが、{probe} は False を返しました。{ja}",
            )


def test_a_loop_that_breaks_the_order_is_found_out(kata):
    """call_soon() calls later, first in first out."""
    check_finds(
        kata,
        "keeps_order",
        (LastFirst, "calls first what was given last", "最後に渡されたものを最初に呼ぶ"),
        (AtOnce, "calls at once, in call_soon()", "call_soon() の中ですぐに呼んでしまう"),
    )


def test_a_loop_that_breaks_the_time_is_found_out(kata):
    """Timers are not early, and come in the order in which they are due."""
    check_finds(
        kata,
        "keeps_time",
        (TooEarly, "calls when half of the delay is over", "遅延の半分で呼んでしまう"),
        (FirstMadeFirst, "calls timers in the order in which they were made", "作られた順にタイマーを呼ぶ"),
    )


def test_a_loop_that_breaks_the_cancel_is_found_out(kata):
    """A cancelled handle is not called, of whichever kind it is."""
    check_finds(
        kata,
        "keeps_cancel",
        (DeafSoon, "calls a cancelled call_soon() all the same", "キャンセル済みの call_soon() も呼んでしまう"),
        (DeafTimers, "calls a cancelled call_later() all the same", "キャンセル済みの call_later() も呼んでしまう"),
    )


def test_a_loop_that_breaks_at_errors_is_found_out(kata):
    """An exception is told to the handler, and the others are called."""
    check_finds(
        kata,
        "keeps_errors",
        (Silent, "tells nobody of an exception", "例外を誰にも知らせない"),
        (Vague, "calls the handler without the exception", "例外を渡さずにハンドラを呼ぶ"),
        (StopsAtErrors, "calls no other callback after an exception", "例外のあと、ほかのコールバックを呼ばない"),
    )


def test_no_more_is_demanded_than_is_promised(kata):
    """Being late, less than 1 ms early, or of another opinion where nothing is promised, is no breach."""
    for probe, (why_en, why_ja) in TOO_STRICT.items():
        for factory, en, ja in (
            (Busy, "is 50 ms late with its timers", "タイマーが 50 ms 遅れる"),
            (Coarse, "is up to 1 ms early, as its clock is coarse", "時計が粗く、1 ms 以内で早く呼ぶ"),
            (TiesReversed, "reverses timers that are due at the same time", "期限が同じタイマーを逆順に呼ぶ"),
        ):
            kept = verdict(kata, probe, factory, (f"a loop that {en}", f"{ja}ループ"))
            assert kept, say(
                f"a loop that {en} breaks no promise, but {probe} returned False on it. {why_en}",
                f"{ja}ループは約束を破っていませんが、{probe} は False を返しました。{why_ja}",
            )
