"""promises/chain: a chain of then() flows like awaits. The numbers are the clauses of https://promisesaplus.com/."""

import asyncio
from collections.abc import Callable
from types import ModuleType
from typing import Any

import pytest

from async_dojo.testing import say

ERROR = OSError("line cut")
ENDS = (
    ("resolve", "pizza", "fulfilled"),
    ("resolve", ValueError("a value"), "fulfilled"),
    ("reject", ERROR, "rejected"),
)


def settled(kata: ModuleType, how: str, result: Any) -> Any:
    """Return a promise on which resolve or reject has been called."""
    promise = kata.Promise()
    getattr(promise, how)(result)
    return promise


def after(seconds: float, promise: Any, how: str, result: Any) -> Any:
    """Have the promise resolved or rejected so much later, and return it."""
    asyncio.get_running_loop().call_later(seconds, getattr(promise, how), result)
    return promise


def is_promise(kata: ModuleType, promise: Any, method: str) -> Any:
    """Return what a method gave, if it is a promise."""
    assert isinstance(promise, kata.Promise), say(
        f"{method}() should return a new promise, for what becomes of its callback; it returned {promise!r}",
        f"{method}() は、コールバックの結果を表す新しい Promise を返すはずですが、{promise!r} を返しました",
    )
    return promise


async def end_of(promise: Any) -> tuple[str, Any]:
    """Return how the promise is settled, once it is; ("pending", None) if nothing has come of it after a while."""
    ends: list[tuple[str, Any]] = []
    promise.then(lambda value: ends.append(("fulfilled", value)), lambda error: ends.append(("rejected", error)))
    for _ in range(10):
        await asyncio.sleep(0.01)
        if ends:
            return ends[0]
    return "pending", None


def fails(error: Exception) -> Callable[[Any], Any]:
    """Return a callback that raises the error."""

    def callback(_: Any) -> Any:
        raise error

    return callback


@pytest.mark.claim("js-chain")
async def test_each_step_gets_what_the_last_returned(kata):
    """2.2.7, 2.2.7.1: then() returns a new promise, which what the callback returns resolves."""
    first = kata.Promise()
    calls: list[Any] = []
    second = is_promise(kata, first.then(lambda value: calls.append(value) or value * 2), "then")
    third = is_promise(kata, second.then(lambda value: calls.append(value)), "then")
    assert len({id(first), id(second), id(third)}) == 3, say(
        "then() returned the promise that it was called on. The next step would get the same value once more: "
        "it takes a new promise",
        "then() が、元の Promise をそのまま返しました。次の手順にも同じ値が渡ってしまいます。新しい Promise が必要です",
    )
    first.resolve(5)
    end = await end_of(third.then(lambda value: calls.append(value) or ValueError("returned")))
    assert calls == [5, 10, None], say(
        "the steps of the chain should be given 5, then what the step before returned, 10, then "
        f"None; they got {calls}",
        f"チェーンの手順には 5、前の手順の戻り値 10、次に None と渡るはずですが、{calls} でした",
    )
    assert end[0] == "fulfilled", say(
        f"the last step returned an exception object, which is a value; its promise is {end}",
        f"最後の手順が返したのは例外オブジェクトで、これも値です。ところが、その Promise は {end} でした",
    )


@pytest.mark.claim("js-chain")
async def test_an_error_skips_the_steps_up_to_the_catch(kata):
    """2.2.7.2 to 2.2.7.4: what a callback raises goes on to the next catch, as to an except, and no further."""
    for error in (OSError("line cut"), StopIteration("empty")):
        steps: list[str] = []

        def note(step: str, steps: list[str] = steps) -> Callable[[Any], str]:
            return lambda given: steps.append(f"{step} {given!r}") or step

        start = settled(kata, "resolve", "fetch")
        end = (
            start.catch(note("catch too early"))
            .then(note("json"))
            .then(fails(error), note("then's own"))
            .then(note("skipped"))
            .then(note("skipped, too"), None)
            .then(5)
            .catch(note("catch"))
            .catch(note("catch again"))
            .then(note("print"))
        )
        ended = await end_of(end)
        expected = ["json 'fetch'", f"catch {error!r}", "print 'catch'"]
        assert steps == expected, say(
            f"then(json), then(a step that raises {error!r}), two more steps, then catch and then(print): expected the "
            f"calls {expected}, as with try/except around awaits; they were {steps}",
            f"then(json)、{error!r} を出す手順、さらに2つの手順、catch、then(print) と続くチェーンです。await を "
            f"try/except で囲んだ場合と同じく、呼び出しは {expected} のはずですが、{steps} でした",
        )
        assert ended == ("fulfilled", "print"), say(
            f"after the catch all is well again; the end of the chain is {ended}",
            f"catch のあとは正常に戻るはずですが、チェーンの最後は {ended} でした",
        )


async def test_without_a_callback_it_settles_as_the_old_one(kata):
    """2.2.7.3, 2.2.7.4: where there is no callback for what has happened, value and error pass."""
    for how, result, expected in ENDS:
        for callback in (None, 5):
            end = await end_of(is_promise(kata, settled(kata, how, result).then(callback, callback), "then"))
            assert end == (expected, result), say(
                f"{how}({result!r}), then({callback!r}, {callback!r}): the new promise should be {expected} with "
                f"the same; it is {end}",
                f"{how}({result!r}) のあと then({callback!r}, {callback!r}) とすると、新しい Promise も同じもので "
                f"{expected} になるはずですが、{end} でした",
            )


async def test_a_promise_in_a_promise_is_waited_for(kata):
    """2.3.2: a promise that is resolved with a promise stays pending until that is settled, and settles as it does."""
    for how, result, expected in ENDS:

        def slow(_: Any = None, how: str = how, result: Any = result) -> Any:
            return after(0.02, kata.Promise(), how, result)

        ways = (
            (settled(kata, "resolve", settled(kata, how, result)), "a promise that is settled", "確定済みの Promise"),
            (settled(kata, "resolve", slow()), "a promise that is pending", "保留中の Promise"),
            (
                settled(kata, "resolve", 1).then(slow),
                "a promise that the callback of then returned",
                "then のコールバックが返した Promise",
            ),
            (
                settled(kata, "reject", ERROR).catch(slow),
                "a promise that the callback of catch returned",
                "catch のコールバックが返した Promise",
            ),
        )
        for promise, other, aite in ways:
            end = await end_of(promise)
            assert end[0] == "pending" or not isinstance(end[1], kata.Promise), say(
                f"resolved with {other}: a promise came out as the value of a promise. Wait for it, and "
                "take over how it ends",
                f"{aite}で resolve: Promise の値として Promise が出てきました。確定を待ち、同じく確定させてください",
            )
            assert end == (expected, result), say(
                f"resolved with {other}, which settles by {how}({result!r}): expected {(expected, result)}, got {end}",
                f"{aite}で resolve (相手は {how}({result!r}) で確定): 期待は {(expected, result)} ですが、{end} でした",
            )


async def test_who_has_handed_it_over_decides_no_more(kata):
    """2.3.3.3.3: the first call counts, also where it was resolve() with a promise that is pending."""
    other, waiting = kata.Promise(), kata.Promise()
    waiting.resolve(other)
    waiting.resolve("too late")
    waiting.reject(ValueError("too late"))
    waiting.resolve(settled(kata, "resolve", "too late"))
    waiting.resolve(waiting)
    end = await end_of(waiting)
    assert end == ("pending", None), say(
        "resolve(other) was called, and other is pending; further calls of resolve() and reject() should do nothing, "
        f"but now the promise is {end}. It is decided although it is not settled",
        f"resolve(other) のあと、other が保留中のうちに resolve() や reject() を呼んでも何も起きないはずですが、{end} "
        "になりました。まだ確定していなくても、もう決まっています",
    )
    other.resolve("pizza")
    end = await end_of(waiting)
    assert end == ("fulfilled", "pizza"), say(
        f"other is fulfilled with 'pizza' now, and so should be the promise that waits for it; it is {end}",
        f"other が 'pizza' で成功したので、待っていた Promise も同じになるはずですが、{end} でした",
    )


async def test_a_promise_cannot_wait_for_itself(kata):
    """2.3.1: a promise that is resolved with itself is rejected with a TypeError."""
    direct = kata.Promise()
    direct.resolve(direct)
    by_then: Any = settled(kata, "resolve", 1).then(lambda _: by_then)
    by_catch: Any = settled(kata, "reject", ERROR).catch(lambda _: by_catch)
    for way, promise in {"resolve(itself)": direct, "then()": by_then, "catch()": by_catch}.items():
        state, error = await end_of(promise)
        assert (state, type(error)) == ("rejected", TypeError), say(
            f"{way}: a promise was resolved with itself, and should be rejected with a TypeError; it is {state}, with "
            f"{type(error).__name__}. Otherwise it waits for ever",
            f"{way}: 自分自身で resolve された Promise は TypeError で失敗するはずですが、状態は {state}、結果は "
            f"{type(error).__name__} でした。そのままでは永遠に待ち続けます",
        )


async def test_finally_lets_the_result_pass(kata):
    """ECMAScript 27.2.5.3: value and error pass on, after the callback and the promise that it returns."""
    loop = asyncio.get_running_loop()
    for how, result, expected in ENDS:
        log: list[str] = []
        slow = settled(kata, how, result).finally_(
            lambda log=log: log.append("clean up") or after(0.02, kata.Promise(), "resolve", "ignored")
        )
        is_promise(kata, slow, "finally_").finally_(lambda log=log: log.append("next"))
        loop.call_later(0.01, log.append, "0.01 s")
        end = await end_of(slow)
        assert end == (expected, result), say(
            f"{how}({result!r}), finally_(clean up): the promise that finally_ returns should be {expected} with the "
            f"same, whatever the callback returns; it is {end}",
            f"{how}({result!r}) のあと finally_(後始末) としました。finally_ が返す Promise は、コールバックの戻り値に"
            f"関係なく、同じもので {expected} になるはずですが、{end} でした",
        )
        assert log == ["clean up", "0.01 s", "next"], say(
            "cleaning up takes 0.02 s, as the promise tells that the callback returns, and the next step should wait "
            f"for it; the order was {log}",
            "コールバックが返した Promise のとおり、後始末には 0.02 秒かかり、次の手順はそれを"
            f"待つはずです。順番は {log} でした",
        )


async def test_finally_that_fails_rejects(kata):
    """ECMAScript 27.2.5.3: an error of the cleanup takes the place of the result."""
    failure = ValueError("while cleaning up")
    for how, result, _ in ENDS:
        raising = settled(kata, how, result).finally_(lambda: fails(failure)(None))
        rejecting = settled(kata, how, result).finally_(lambda: settled(kata, "reject", failure))
        for way, shikata, promise in (
            ("raised", "例外", raising),
            ("returned a promise that is rejected with", "返した Promise の例外", rejecting),
        ):
            end = await end_of(promise)
            assert end == ("rejected", failure), say(
                f"{how}({result!r}); the callback of finally_ {way} {failure!r}, which should be the error of the "
                f"promise that finally_ returns; it is {end}",
                f"{how}({result!r}) のあと、finally_ のコールバックが失敗しました({shikata}: {failure!r})。finally_ が"
                f"返す Promise は、この例外で失敗するはずですが、{end} でした",
            )
