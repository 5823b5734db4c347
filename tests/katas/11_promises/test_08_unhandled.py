"""promises/unhandled: a rejection that nobody handles is reported, once, and no other."""

import asyncio
from collections.abc import Callable
from types import ModuleType
from typing import Any

from async_dojo.testing import say

ERROR = OSError("line cut")


def reports_of_the_loop() -> list[Any]:
    """Return a list in which the exceptions that are reported to the loop will appear."""
    reports: list[Any] = []

    def take(_: asyncio.AbstractEventLoop, context: dict[str, Any]) -> None:
        reports.append(context.get("exception") if context.get("message") else "a context without a message")

    asyncio.get_running_loop().set_exception_handler(take)
    return reports


async def some_turns() -> None:
    """Let the event loop go round, often enough for any chain of these."""
    for _ in range(30):
        await asyncio.sleep(0)


def rejected(kata: ModuleType, error: Exception = ERROR) -> Any:
    """Return a promise that is rejected."""
    promise = kata.Promise()
    promise.reject(error)
    return promise


def fulfilled(kata: ModuleType, value: Any = None) -> Any:
    """Return a promise that is fulfilled."""
    promise = kata.Promise()
    promise.resolve(value)
    return promise


def fails(error: Exception) -> Callable[..., Any]:
    """Return a callback that raises the error."""

    def callback(*_: Any) -> Any:
        raise error

    return callback


async def test_a_rejection_nobody_handles_is_reported(kata):
    """The loop hears of it by itself, although somebody still holds the promise."""
    reports = reports_of_the_loop()
    promise = rejected(kata)
    await some_turns()
    assert reports, say(
        "a promise was rejected, nobody listened to it, and nothing was reported. The promise is still held, so do "
        "not wait for it to be collected",
        "失敗した Promise を誰も聞いていないのに、報告がありません。Promise はまだ変数に入っているので、"
        "回収されるのを待っていては報告できません",
    )
    assert reports == [ERROR], say(
        f"expected one report, a message and the exception {ERROR!r}; the exceptions reported were {reports}",
        f"メッセージと例外 {ERROR!r} を持つ報告が1件のはずですが、報告された例外は {reports} でした",
    )
    promise.reject(ValueError("once more"))
    promise.catch(lambda _: None)
    await some_turns()
    assert reports == [ERROR], say(
        "the rejection was reported already; a further reject() and a late catch() are no reason for "
        f"another report: {reports}",
        f"すでに報告済みです。2回目の reject() や、遅れて来た catch() で、もう一度報告することはありません: {reports}",
    )


async def test_what_is_handled_in_time_is_not_reported(kata):
    """The catch may be added after reject(), in the same piece of code."""
    reports = reports_of_the_loop()
    calls: list[Any] = []
    early = kata.Promise()
    early.catch(calls.append)
    early.reject(ERROR)
    rejected(kata).catch(calls.append)
    rejected(kata).then(None, calls.append)
    assert reports == [], say(
        f"{reports} was reported within reject(), when the catch that stands in the next line had had no chance yet",
        f"reject() の中で {reports} が報告されました。次の行にある catch は、まだ呼ばれてもいません",
    )
    await some_turns()
    assert reports == [], say(
        f"every rejection had its catch before the code gave way to the loop, but {reports} was reported. Is "
        "it asked after that?",
        f"どの失敗にも、コードが制御を手放す前に catch が付いていますが、{reports} が報告されました。確かめるのは、"
        "そのあとになっていますか",
    )
    assert calls == [ERROR] * 3, say(
        f"three catches should have been called with {ERROR!r}; the calls were {calls}",
        f"3つの catch が {ERROR!r} で呼ばれるはずですが、呼び出しは {calls} でした",
    )


async def test_a_chain_is_reported_at_its_end(kata):
    """A promise with followers is their business; the last one that nobody listens to is reported."""
    reports = reports_of_the_loop()
    start = rejected(kata)
    start.then(str).then(str).finally_(lambda: None)
    await some_turns()
    assert reports == [ERROR], say(
        "reject(), then, then, finally_ and no catch: one report, for the end of the chain; the exceptions "
        f"reported were {reports}. Does a promise count as handled when somebody has called then() on it, "
        "whatever the callbacks?",
        "reject()、then、then、finally_ と続き、catch のないチェーンです。報告は、最後の Promise "
        f"についての1件のはずですが、{reports} でした。then() が呼ばれた Promise は、コールバックが何であれ、"
        "処理されたとみなしていますか",
    )
    start.then(str)
    await some_turns()
    assert reports == [ERROR, ERROR], say(
        f"another chain began at the same promise, and its end was rejected, too: two reports; they were {reports}",
        f"同じ Promise から2本目のチェーンができ、その最後も失敗したので、報告は2件のはずですが、{reports} でした",
    )


async def test_every_rejection_counts(kata):
    """A chain may be rejected on its way, by a catch, too; and resolve() rejects a promise that is given itself."""
    first, second, third = ValueError("in then"), ValueError("in catch"), ValueError("in finally_")
    reports = reports_of_the_loop()
    rejected(kata).catch(fails(second))
    fulfilled(kata).then(fails(first)).then(str)
    fulfilled(kata).finally_(fails(third))
    fulfilled(kata).then(fails(first)).then(str).catch(str)
    await some_turns()
    assert sorted(map(str, reports)) == sorted(map(str, (first, second, third))), say(
        "callbacks of then, catch and finally_ raised, and nobody caught that: expected one report each, of "
        f"{first!r}, {second!r} and {third!r}; the exceptions reported were {reports}",
        f"then、catch、finally_ のコールバックの例外を、誰も捕まえていません。{first!r}、{second!r}、{third!r} "
        f"が1件ずつ報告されるはずですが、{reports} でした",
    )
    reports.clear()
    circle = kata.Promise()
    circle.resolve(circle)
    await some_turns()
    assert [type(report) for report in reports] == [TypeError], say(
        "resolve() was called with the promise itself, which rejects it with a TypeError: one report; the exceptions "
        f"reported were {reports}. Not every rejection comes from reject(); where do all of them pass?",
        "Promise をそれ自身で resolve したので、TypeError で失敗しました。報告は1件のはずですが、"
        f"{reports} でした。失敗の原因は reject() だけではありません。どの失敗も必ず通るのはどこですか",
    )


async def test_who_waits_for_it_is_responsible(kata):
    """A promise that was resolved with another one listens to it; so does a callback's promise."""
    reports = reports_of_the_loop()
    outer = kata.Promise()
    outer.resolve(rejected(kata))
    outer.catch(lambda _: None)
    fulfilled(kata).then(lambda _: rejected(kata)).catch(lambda _: None)
    await some_turns()
    assert reports == [], say(
        f"promises were resolved with a rejected one, and had a catch themselves; yet {reports} was reported. Who "
        "waits for a promise listens to it",
        f"失敗した Promise で resolve された側に catch が付いていますが、{reports} が報告されました。待っている "
        "Promise も、聞いている相手です",
    )
    fulfilled(kata).then(lambda _: rejected(kata))
    await some_turns()
    assert reports == [ERROR], say(
        "a callback returned a promise that is rejected, and nobody caught it: one report, for the promise of "
        f"then(); they were {reports}",
        "コールバックが失敗した Promise を返し、誰も捕まえていません。then() の Promise "
        f"について1件のはずですが、{reports} でした",
    )


async def test_an_await_handles_it(kata):
    """The error is raised in the task that awaits: it needs no report, be the promise rejected before or later."""
    reports = reports_of_the_loop()
    errors: list[Any] = []

    async def wait_for(promise: Any) -> None:
        try:
            await promise
        except OSError as error:
            errors.append(error)

    await wait_for(rejected(kata))
    pending = kata.Promise()
    asyncio.get_running_loop().call_soon(pending.reject, ERROR)
    await wait_for(pending)
    await some_turns()
    assert errors == [ERROR, ERROR], say(
        f"two awaits should have raised {ERROR!r}; they raised {errors}",
        f"2つの await で {ERROR!r} が発生するはずですが、{errors} でした",
    )
    assert reports == [], say(
        f"the rejected promises were awaited, and the error was raised there; {reports} was reported even so. Does an "
        "await count as listening, also that of a promise that is settled already?",
        f"失敗した Promise は await され、例外はそこで発生しています。それなのに {reports} が報告されました。await も、"
        "すでに確定した Promise の場合も含めて、聞いたことになっていますか",
    )


async def test_a_late_handler_is_still_called(kata):
    """One turn after the rejection it has been reported, and can still be handled."""
    reports = reports_of_the_loop()
    promise = rejected(kata)
    await asyncio.sleep(0)
    reported = list(reports)
    calls: list[Any] = []
    promise.catch(calls.append)
    await some_turns()
    assert (reported, reports) == ([ERROR], [ERROR]), say(
        "the code gave way once, by sleep(0), and then came a catch: too late, the rejection should be reported by "
        f"then, and not again; reported were {reported} before the catch and {reports} in all. Is it asked later than "
        "after one turn?",
        "sleep(0) で1回だけ制御を手放してから catch を付けました。これでは手遅れで、それまでに報告があり、そのあとは"
        f"ないはずですが、catch の前に {reported}、全部で {reports} でした。確かめるのが1回より遅くなっていませんか",
    )
    assert calls == [ERROR], say(
        f"the catch came late, and should be called all the same with {ERROR!r}; its calls were {calls}",
        f"遅れて付けた catch も {ERROR!r} で呼ばれるはずですが、呼び出しは {calls} でした",
    )


async def test_a_fulfilled_promise_is_not_reported(kata):
    """A value, even an exception object, that nobody takes is no failure."""
    reports = reports_of_the_loop()
    handled = rejected(kata)
    handled.catch(lambda _: ERROR)  # returns it
    fulfilled(kata, ERROR)
    fulfilled(kata, ERROR).then(str)
    kata.Promise()
    await some_turns()
    assert reports == [], say(
        "nothing was rejected but what has a catch; values that nobody takes are no failures; yet "
        f"{reports} was reported",
        f"失敗したものには catch があり、ほかは、誰も受け取らない値だけです。それなのに {reports} が報告されました",
    )
