"""async_for/anext_is_awaitable: the stream is not awaitable, one step of it is."""

import asyncio
from collections.abc import AsyncGenerator, AsyncIterator
from contextlib import aclosing
from inspect import isawaitable
from typing import Any

import pytest

from async_dojo.testing import check_prediction, say

pytestmark = pytest.mark.claim("asyncgen-not-awaitable")

EVENTS = {
    "stream made",
    "step made",
    "sensor begins",
    "sensor goes on",
    "sensor ends",
    "await stream: TypeError",
    "await step: 20",
    "await anext: 21",
    "await anext: StopAsyncIteration",
}


async def stream(log: list[str], name: str, values: list[int], seconds: float = 0) -> AsyncGenerator[int, None]:
    """Yield the values, each after that time, and log how far it got."""
    for value in values:
        log.append(f"{name} asked")
        await asyncio.sleep(seconds)
        log.append(f"{name} answers")
        yield value


class Counter:
    """An asynchronous iterator that is no generator: it has `__aiter__` and `__anext__`, and nothing else."""

    def __init__(self, first: int) -> None:
        self.next = first

    def __aiter__(self) -> AsyncIterator[int]:
        return self

    async def __anext__(self) -> int:
        await asyncio.sleep(0)
        self.next += 1
        return self.next - 1


async def ask(kata: Any, left: AsyncIterator[int], right: AsyncIterator[int]) -> list[int]:
    """Return what next_pair gives for the streams, as a list; fail where it is no pair of values."""
    try:
        pair = await kata.next_pair(left, right)
    except* TypeError as errors:  # in a group where a TaskGroup was used
        pytest.fail(
            say(
                f"next_pair raised {errors.exceptions[0]!r}. A stream is not awaitable; only anext(stream) is",
                f"next_pair が {errors.exceptions[0]!r} になりました。"
                "ストリームは awaitable ではありません。awaitable なのは anext(stream) です",
            )
        )
    assert isinstance(pair, (tuple, list)), say(
        f"next_pair should return the two values as a tuple; it returned {pair!r}",
        f"next_pair は2つの値をタプルで返すはずですが、{pair!r} が返りました",
    )
    waiting = [part for part in pair if isawaitable(part)]
    for part in waiting:
        if close := getattr(part, "close", None):
            close()
    assert not waiting, say(
        f"next_pair returned awaitables in the place of values: {pair!r}. anext() only makes them: who awaits them?",
        f"next_pair が値ではなく awaitable を返しました: {pair!r}。anext() は作るだけです。誰が await しますか",
    )
    return list(pair)


async def test_order_is_what_the_interpreter_does(kata):
    """anext() makes an awaitable; awaiting that, and nothing else, runs the generator to its next yield."""
    log: list[str] = []
    await kata.program(log)
    assert set(log) == EVENTS, say(
        f"the program was changed: it logs {log}. Put it back and change ORDER only",
        f"program が変わっています(ログは {log})。元に戻して、ORDER だけを書き換えてください",
    )
    check_prediction(
        kata.ORDER,
        log,
        name="ORDER",
        why=say(
            "The stream itself has no `__await__`. `anext(stream)` makes an awaitable and comes back at once; "
            "awaiting that runs the generator up to its next `yield`, or to its end (StopAsyncIteration).",
            "ストリームには `__await__` がありません。`anext(stream)` は awaitable を作ってすぐに戻ります。"
            "それを await すると、ジェネレータが次の `yield` か、終わり(StopAsyncIteration)まで進みます。",
        ),
    )


async def test_pair_holds_one_value_of_each_stream(kata):
    """The pair is the left stream's value, then the right stream's."""
    log: list[str] = []
    async with aclosing(stream(log, "left", [20, 21])) as left, aclosing(stream(log, "right", [5, 6])) as right:
        pair = await ask(kata, left, right)
    assert pair == [20, 5], say(
        f"the left stream begins with 20, the right one with 5: expected (20, 5), got {pair}",
        f"左のストリームの最初は 20、右は 5 です。(20, 5) が返るはずですが、{pair} でした",
    )


async def test_streams_work_at_the_same_time(kata, clock):
    """Both are asked before either has answered; who answers first does not matter."""
    log: list[str] = []
    async with aclosing(stream(log, "left", [20], 3)) as left, aclosing(stream(log, "right", [5], 2)) as right:
        pair = await ask(kata, left, right)
    assert clock.elapsed == 3, say(
        f"one stream takes 3 s, the other 2 s, so both together 3 s; next_pair took {clock.elapsed} ({log}). "
        "Was the first awaited before the second was asked?",
        f"片方は3秒、もう片方は2秒かかるので、同時なら3秒です。next_pair には {clock.elapsed} かかりました({log})。"
        "2つ目に要求する前に、1つ目を await していませんか",
    )
    assert pair == [20, 5], say(
        f"the right stream answered first, but the left one's value comes first: expected (20, 5), got {pair}",
        f"先に答えたのは右ですが、先に並ぶのは左の値です。(20, 5) のはずが、{pair} でした",
    )


async def test_streams_go_on_where_they_were(kata):
    """One value is taken from each stream, which is not closed or read ahead."""
    log: list[str] = []
    async with aclosing(stream(log, "left", [20, 21, 22])) as left, aclosing(stream(log, "right", [5, 6, 7])) as right:
        await ask(kata, left, right)
        asked = sorted(entry for entry in log if entry.endswith("asked"))
        assert asked == ["left asked", "right asked"], say(
            f"one call takes one value of each stream; the streams were asked more often: {asked}",
            f"1回の呼び出しで取り出す値は1つずつですが、ストリームはもっと要求されました: {asked}",
        )
        try:
            pairs = [await ask(kata, left, right), await ask(kata, left, right)]
        except StopAsyncIteration:
            pytest.fail(
                say(
                    "after one pair the streams were over, though each had two more values. Did next_pair close them?",
                    "1回目のあと、まだ値が2つずつあるのにストリームが終わっていました。next_pair が閉じていませんか",
                )
            )
    assert pairs == [[21, 6], [22, 7]], say(
        f"the next pairs are (21, 6) and (22, 7); got {pairs}",
        f"続きは (21, 6) と (22, 7) のはずですが、{pairs} でした",
    )


async def test_any_asynchronous_iterator_will_do(kata):
    """What anext() needs is `__anext__`: the streams need not be generators."""
    try:
        pair = await ask(kata, Counter(20), Counter(5))
    except AttributeError as error:
        pytest.fail(
            say(
                f"next_pair raised AttributeError: {error}. An AsyncIterator promises `__anext__` and `__aiter__` "
                "only; asend() and aclose() are the generator's own",
                f"next_pair が AttributeError になりました: {error}。AsyncIterator にあるのは `__anext__` と "
                "`__aiter__` だけです。asend() や aclose() はジェネレータだけのものです",
            )
        )
    assert pair == [20, 5], say(
        f"two counters, at 20 and at 5: expected (20, 5), got {pair}",
        f"20 と 5 から数える2つのカウンタです。(20, 5) が返るはずですが、{pair} でした",
    )
