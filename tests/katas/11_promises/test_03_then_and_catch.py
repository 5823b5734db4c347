"""promises/then_and_catch: settled once, told later. The numbers are the clauses of https://promisesaplus.com/."""

import asyncio
from typing import Any

import pytest

from async_dojo.testing import say

ERROR = OSError("line cut")


def settle(promise: Any, how: str, result: Any) -> None:
    """Call resolve or reject; that either raises is told in the learner's words."""
    try:
        getattr(promise, how)(result)
    except (asyncio.InvalidStateError, TypeError, ValueError) as error:
        if isinstance(error, asyncio.InvalidStateError):
            why = "A promise that is settled ignores a further call silently, unlike a Future"
            riyu = "Future と違い、確定した Promise は2回目以降の呼び出しを黙って無視します"
        elif isinstance(error, ValueError):
            why = f"That came from a callback. Let the loop call them, and not {how}()"
            riyu = f"コールバックの例外です。{how}() ではなく、ループに呼ばせましょう"
        elif isinstance(result, StopIteration):
            why = "A promise can be rejected with any Exception, unlike a Future"
            riyu = "Future と違い、Promise はどんな Exception でも失敗にできます"
        else:
            raise
        text = say(f"{how}() raised {error!r}. {why}", f"{how}() から {error!r} が出ました。{riyu}")
        raise pytest.fail.Exception(text) from error


async def some_turns() -> None:
    """Let the event loop go round a few times."""
    for _ in range(10):
        await asyncio.sleep(0)


def listen(promise: Any) -> list[tuple[str, Any]]:
    """Register callbacks by then() and by catch(); return the list of their calls to come."""
    calls: list[tuple[str, Any]] = []
    promise.then(lambda value: calls.append(("then", value)), lambda error: calls.append(("then, rejected", error)))
    promise.catch(lambda error: calls.append(("catch", error)))
    return calls


@pytest.mark.claim("js-chain")
async def test_fulfilment_calls_on_fulfilled(kata):
    """2.2.2: when the promise is fulfilled, and not before, on_fulfilled is called once, with the value."""
    for value in ("pizza", None, 0, ValueError("a value")):
        promise, other = kata.Promise(), kata.Promise()
        calls_of_other = listen(other)
        calls = listen(promise)
        await some_turns()
        assert calls == [], say(
            f"nobody has settled the promise, but callbacks were called: {calls}",
            f"Promise はまだ確定していないのに、コールバックが呼ばれました: {calls}",
        )
        settle(promise, "resolve", value)
        late = listen(promise)
        await some_turns()
        for seen, when, itsu in ((calls, "before", "前に"), (late, "after", "あとで")):
            assert seen == [("then", value)], say(
                f"resolve({value!r}) was called; of the callbacks that were registered {when} it only on_fulfilled "
                f"should be called, once, with the value; the calls were {seen}. Is the promise fulfilled, "
                "whatever the value is?",
                f"resolve({value!r}) の{itsu}登録したコールバックのうち、on_fulfilled だけが、"
                f"その値で1回呼ばれるはずですが、実際の呼び出しは {seen} でした。値が何であっても、"
                "成功したとみなしていますか",
            )
        assert calls_of_other == [], say(
            f"one promise was settled, and callbacks of another were called: {calls_of_other}. Do they share a list?",
            f"確定していない別の Promise のコールバックまで呼ばれました: {calls_of_other}。リストを共有していませんか",
        )


@pytest.mark.claim("js-chain")
async def test_rejection_calls_on_rejected(kata):
    """2.2.3: when the promise is rejected, and not before, on_rejected is called once, with the error."""
    for error in (ERROR, StopIteration("no more")):
        promise = kata.Promise()
        calls = listen(promise)
        settle(promise, "reject", error)
        late = listen(promise)
        await some_turns()
        for seen, when, itsu in ((calls, "before", "前に"), (late, "after", "あとで")):
            assert seen == [("then, rejected", error), ("catch", error)], say(
                f"reject({error!r}) was called; of the callbacks that were registered {when} it those for a rejection "
                f"should be called, once each, with this very error; the calls were {seen}",
                f"reject({error!r}) の{itsu}登録したコールバックのうち、失敗用のものが、"
                f"その例外そのもので1回ずつ呼ばれるはずですが、実際の呼び出しは {seen} でした",
            )


@pytest.mark.parametrize(("how", "result"), [("resolve", "pizza"), ("reject", ERROR)])
async def test_callbacks_are_never_called_at_once(kata, how, result):
    """2.2.4: callbacks are called when the code that runs now has given way, and never from within it."""
    promise = kata.Promise()
    calls: list[str] = []

    def register(name: str) -> None:
        promise.then(lambda _: calls.append(name), lambda _: calls.append(name))
        promise.finally_(lambda: calls.append(name))

    register("early")
    settle(promise, how, result)
    assert calls == [], say(
        f"a callback was called within {how}(): the line after it had no chance to run first. Give it to the loop",
        f"コールバックが {how}() の中で呼ばれました。これでは、その次の行より先に動いてしまいます。"
        "ループに任せましょう",
    )
    register("late")
    assert calls == [], say(
        "the promise was settled already, and a callback was called within then(). It has to wait for the loop even "
        "so: otherwise nobody could tell what runs first",
        "すでに確定していたため、コールバックが then() の中で呼ばれました。その場合もループに任せます。そうしないと、"
        "どちらが先に動くのか誰にもわかりません",
    )
    await some_turns()
    assert calls == ["early", "early", "late", "late"], say(
        f"expected the calls early, early, late, late when the loop has its turn; they were {calls}",
        f"ループに順番が回れば early, early, late, late と呼ばれるはずですが、{calls} でした",
    )


@pytest.mark.parametrize("second", ["resolve", "reject"])
@pytest.mark.parametrize("first", ["resolve", "reject"])
async def test_it_settles_once(kata, first, second):
    """2.1.2, 2.1.3: a settled promise changes neither its state nor its value."""
    results = {"resolve": "pizza", "reject": ERROR}
    others = {"resolve": "salad", "reject": ValueError("too late")}
    promise = kata.Promise()
    calls = listen(promise)
    settle(promise, first, results[first])
    settle(promise, second, others[second])  # before any callback has been called
    await some_turns()
    settle(promise, second, others[second])
    late = listen(promise)
    await some_turns()
    calls += late
    once: list[tuple[str, Any]] = [("then", "pizza")]
    expected = 2 * (once if first == "resolve" else [("then, rejected", ERROR), ("catch", ERROR)])
    assert calls == expected, say(
        f"the first call, {first}({results[first]!r}), settles the promise for good; after a further "
        f"{second}({others[second]!r}) the callbacks should hear of the first alone: {expected}; they heard {calls}",
        f"最初の {first}({results[first]!r}) で Promise は確定します。そのあとに {second}({others[second]!r}) を"
        f"呼んでも、コールバックに届くのは最初のものだけで {expected} のはずですが、{calls} でした",
    )


@pytest.mark.parametrize(("how", "result"), [("resolve", "pizza"), ("reject", ERROR)])
async def test_callbacks_are_called_in_order(kata, how, result):
    """2.2.6: all callbacks are called, in the order of the calls of then(), whenever these were."""
    promise = kata.Promise()
    calls: list[int] = []

    def register(number: int) -> None:
        promise.then(lambda _: calls.append(number), lambda _: calls.append(number))

    def first(*_: Any) -> None:
        calls.append(1)
        register(6)  # in a callback of the promise itself

    promise.then(first, first)
    promise.finally_(lambda: calls.append(2))
    await some_turns()  # those who wait already must not fall behind those who come now
    register(3)
    register(4)
    settle(promise, how, result)
    register(5)
    await some_turns()
    assert len(calls) == 6, say(
        f"six callbacks were registered with one promise; called were {calls}. Does it remember them all?",
        f"1つの Promise に6つのコールバックを登録しましたが、呼ばれたのは {calls} です。全部を覚えていますか",
    )
    assert calls == [1, 2, 3, 4, 5, 6], say(
        "the callbacks were registered in the order 1 to 6, with a pause after 2, and 6 by the first; they were called "
        f"as {calls}. Do they stand in one queue?",
        f"コールバックは 1 から 6 の順に登録されました(2 のあとで一度待ち、6 は 1 の中で)。呼ばれた順は {calls} "
        "でした。1つの列に並んでいますか",
    )


async def test_what_cannot_be_called_is_ignored(kata):
    """2.2.1: both arguments of then() are optional."""
    reports: list[Any] = []
    asyncio.get_running_loop().set_exception_handler(lambda _, context: reports.append(context.get("exception")))
    fulfilled, rejected = kata.Promise(), kata.Promise()
    for promise in (fulfilled, rejected):
        promise.then()
        promise.then(None, None)
        promise.then(5, "not a function")
    calls = [*map(listen, (fulfilled, rejected))]
    settle(fulfilled, "resolve", "pizza")
    settle(rejected, "reject", ERROR)
    await some_turns()
    assert reports == [], say(
        f"then() was given no callback, or something that cannot be called, and the loop had to report {reports}",
        f"then() にコールバックを渡さないか、呼び出せないものを渡したところ、ループが {reports} を報告しました",
    )
    assert list(map(len, calls)) == [1, 2], say(
        f"beside those there were callbacks that can be called; their calls were {calls}",
        f"呼び出せるコールバックも一緒に登録しましたが、その呼び出しは {calls} でした",
    )


async def test_finally_hears_of_either_end(kata):
    """ECMAScript 27.2.5.3: the callback of finally_ is called without an argument, however the promise settles."""
    for how, result in (("resolve", "pizza"), ("reject", ERROR)):
        promise = kata.Promise()
        calls: list[tuple[Any, ...]] = []
        promise.finally_(lambda *arguments, calls=calls: calls.append(arguments))
        settle(promise, how, result)
        await some_turns()
        assert calls, say(
            f"the promise was settled by {how}(), but the callback of finally_ was not called: it wants either end",
            f"Promise は {how}() で確定しましたが、finally_ のコールバックが呼ばれません。成功でも失敗でも呼びます",
        )
        assert calls == [()], say(
            f"the callback of finally_ should be called once and without arguments; its calls had these: {calls}",
            f"finally_ のコールバックは引数なしで1回呼ばれるはずですが、各回の引数は {calls} でした",
        )


@pytest.mark.parametrize(("how", "result"), [("resolve", "pizza"), ("reject", ERROR)])
async def test_a_callback_that_raises_stops_no_other(kata, how, result):
    """2.2.6: the other callbacks are called although one has raised."""
    asyncio.get_running_loop().set_exception_handler(lambda *_: None)  # what becomes of the error is not asked here
    promise = kata.Promise()
    calls: list[str] = []

    def fails(*_: Any) -> None:
        calls.append("fails")
        raise ValueError("in a callback")

    promise.then(fails, fails)
    promise.finally_(fails)
    promise.finally_(lambda: calls.append("other"))
    settle(promise, how, result)
    await some_turns()
    assert calls == ["fails", "fails", "other"], say(
        f"of three callbacks the first two raise; expected the calls fails, fails, other; they were {calls}. Give each "
        "to the loop by itself",
        f"3つのコールバックのうち、最初の2つは例外を出します。呼び出しは fails, fails, other のはずですが、{calls} "
        "でした。1つずつ別々にループに渡しましょう",
    )
