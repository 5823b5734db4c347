"""async_for/throttle: a steady pace without drift, without bursts, and without losing an item."""

import asyncio
import inspect
from contextlib import aclosing

import pytest

from async_dojo.testing import raises, say

# How the tasks end that throttle may make for itself is its own business: one may catch the cancellation that throttle
# asked for. That a cancellation of the consumer gets out of throttle is tested.
pytestmark = pytest.mark.allow("swallowed_cancellation")

NEVER = 3600.0  # seconds; a test that sees this much time pass has waited for what does not come


class Source:
    """A stream that takes its steps one after the other: it waits so many seconds, raises an exception, or gives a str.

    It knows whether it is closed.
    """

    def __init__(self, *steps) -> None:
        self.closed = False
        self.items = self._run(steps)

    async def _run(self, steps):
        try:
            for step in steps:
                if isinstance(step, Exception):
                    raise step
                if isinstance(step, float):
                    await asyncio.sleep(step)
                else:
                    yield step
        finally:
            await asyncio.sleep(0)  # closing takes at least a turn of the loop
            self.closed = True


def throttled(kata, source: Source, interval: float):
    """Call the kata's `throttle`, and see that what it gives can be iterated and closed."""
    stream = kata.throttle(source.items, interval)
    if inspect.iscoroutine(stream):
        stream.close()
    assert hasattr(stream, "__anext__"), say(
        f"calling throttle() gave a {type(stream).__name__}, which `async for` cannot use. "
        "An `async def` whose body has a `yield` is an async generator",
        f"throttle() の戻り値は {type(stream).__name__} で、`async for` では使えません。"
        "本体に `yield` のある `async def` が非同期ジェネレータです",
    )
    return stream


async def read(kata, clock, source: Source, interval: float, *, work: float = 0, first_work: float = 0):
    """Read the stream to its end; return its items and when each was given. The consumer works on each item."""
    items, times = [], []
    async with aclosing(throttled(kata, source, interval)) as stream:
        async for item in stream:
            items.append(item)
            times.append(clock.elapsed)
            await asyncio.sleep(first_work if len(items) == 1 and first_work else work)
    return items, times


def assert_ended(source: Source, before: set, when: str, itsu: str) -> None:
    """Check that the source is closed and that there are no more tasks than before."""
    assert source.closed, say(
        f"{when}, but the source is not closed yet: it stands at its `yield`. `async for` does not close it",
        f"{itsu}、ソースがまだ閉じていません。`yield` で止まったままです。`async for` は閉じてくれません",
    )
    left = asyncio.all_tasks() - before
    assert not left, say(
        f"{when}, but tasks are still running: {len(left)}", f"{itsu}、タスクが {len(left)} 個残っています"
    )


async def test_items_keep_their_distance(kata, clock):
    """Of a source that is always ready, one item comes each interval, the first at once, and none is lost."""
    items, times = await read(kata, clock, Source("a", "b", "c", "d"), 0.5)
    assert items == ["a", "b", "c", "d"], say(
        f"the source gives a, b, c and d; throttle gave {items}. What comes too early has to wait: it is not dropped",
        f"ソースの値は a、b、c、d ですが、throttle が渡したのは {items} です。早すぎる値は、捨てずに待たせます",
    )
    assert times[0] == 0, say(
        f"the first item was there at once but was given after {times[0]}: there is nothing "
        "before it to keep away from",
        f"最初の値はすぐに届いたのに、渡されたのは {times[0]} 後です。前の値がないので、待つ理由がありません",
    )
    assert times == [0, 0.5, 1.0, 1.5], say(
        f"with an interval of 0.5 s the items are due at 0, 0.5, 1 and 1.5 s; they were given at {times} s. "
        "An item is due an interval after the one before was *given*, not after it arrived",
        f"間隔が 0.5 秒なら 0、0.5、1、1.5 秒に渡すはずですが、{times} 秒でした。"
        "前の値が届いたときではなく、前の値を渡したときから数えます",
    )


async def test_the_consumers_work_does_not_slow_it_down(kata, clock):
    """The time that the consumer takes is part of the interval."""
    _, times = await read(kata, clock, Source("a", "b", "c", "d"), 0.5, work=0.2)
    assert times == [0, 0.5, 1.0, 1.5], say(
        "the consumer works 0.2 s on each item, with an interval of 0.5 s: the items are due at 0, 0.5, 1 and 1.5 s, "
        f"but were given at {times} s. Is a full interval slept on top of the consumer's time, or is another clock "
        "than the loop's asked?",
        f"間隔は 0.5 秒で、消費側は値1つに 0.2 秒かけます。0、0.5、1、1.5 秒に渡すはずですが、{times} 秒でした。"
        "消費側が使った時間に、間隔をまるごと足して眠ったり、ループ以外の時計を見たりしていませんか",
    )


async def test_the_sources_work_does_not_slow_it_down(kata, clock):
    """The time that the source takes for its next item is part of the interval, too."""
    _, times = await read(kata, clock, Source(0.2, "a", 0.2, "b", 0.2, "c"), 0.5)
    assert times == [0.2, 0.7, 1.2], say(
        "the source takes 0.2 s for each item, with an interval of 0.5 s: the items are due at 0.2, 0.7 and 1.2 s, "
        f"but were given at {times} s. Is the source read only after the interval, or to its end before the first "
        "item?",
        f"間隔は 0.5 秒で、ソースは値1つに 0.2 秒かかります。0.2、0.7、1.2 秒に渡すはずですが、{times} 秒でした。"
        "間隔を待ってからソースを読むか、全部読み終えてから渡し始めていませんか",
    )


async def test_a_pause_is_not_made_up_for(kata, clock):
    """After a pause the next item is given at once, and the one after that an interval later."""
    _, times = await read(kata, clock, Source("a", 1.2, "b", "c", "d"), 0.5)
    assert times == [0, 1.2, 1.7, 2.2], say(
        "b came at 1.2 s, long after it was due, with c and d behind it: they are due at 1.2, 1.7 and 2.2 s, but a to "
        f"d were given at {times} s. Is lost time made up for, or does an item that is due wait for a tick?",
        "b が届いたのは予定よりずっと遅い 1.2 秒で、すぐ後ろに c と d が続きます。1.2、1.7、2.2 秒に渡すはずですが、"
        f"a から d は {times} 秒でした。遅れを取り戻そうとしたり、決まった刻みまで待たせたりしていませんか",
    )


async def test_a_slow_consumer_gets_no_burst(kata, clock):
    """A consumer that was busy for long gets its next item at once, and the one after that an interval later."""
    _, times = await read(kata, clock, Source("a", "b", "c"), 0.5, first_work=1.2)
    assert times == [0, 1.2, 1.7], say(
        "the consumer asked for b at 1.2 s, when it was long due; c is due 0.5 s later, at 1.7 s. "
        f"They were given at {times} s. Is lost time made up for?",
        "消費側が b を求めたのは予定よりずっと遅い 1.2 秒なので、c はその 0.5 秒後、1.7 秒に渡すはずですが、"
        f"{times} 秒でした。遅れを取り戻そうとしていませんか",
    )


async def test_the_end_and_an_error_are_passed_on(kata, clock):
    """Only items keep a distance: the end is told at once, and a failure is a failure."""
    await read(kata, clock, Source("a", "b"), 0.5)
    assert clock.elapsed == 0.5, say(
        f"b was given at 0.5 s, and the source ended behind it, but throttle ended after {clock.elapsed}. "
        "Is there a wait behind the last item?",
        f"b を 0.5 秒に渡したところでソースは終わりましたが、throttle が終わったのは {clock.elapsed} 後です。"
        "最後の値のあとで待っていませんか",
    )
    lost = say(
        "the source failed with OSError, but throttle did not",
        "ソースは OSError になりましたが、throttle からは出てきません",
    )
    with raises(OSError, lost):
        await read(kata, clock, Source("a", OSError("line cut")), 0.1)


async def test_closing_it_closes_the_source(kata):
    """A consumer that has seen enough calls aclose(), and all is over when that returns."""
    source, before = Source("a", "b", NEVER), asyncio.all_tasks()
    stream = throttled(kata, source, 0.2)
    first = await anext(stream)
    assert first == "a", say(f"expected 'a', got {first!r}", f"'a' のはずが {first!r} でした")
    await stream.aclose()
    assert_ended(source, before, "aclose() has returned", "aclose() は戻りましたが")


async def test_cancelled_consumer_leaves_nothing_behind(kata, clock):
    """A cancellation that comes while an item waits to be due ends the source, too, and goes on."""
    source, before = Source("a", "b", "c"), asyncio.all_tasks()
    consumer = asyncio.create_task(read(kata, clock, source, NEVER))
    await asyncio.sleep(0.5)
    if consumer.done():
        consumer.result()  # an exception so early is for the learner
    consumer.cancel()
    await asyncio.wait([consumer])
    if not consumer.cancelled():
        consumer.result()  # so is one that came instead
    assert consumer.cancelled(), say(
        "the consumer was cancelled while it waited for an item, but went on. "
        "Was CancelledError caught and not raised again?",
        "値を待っている消費側をキャンセルしましたが、止まりませんでした。"
        "CancelledError を捕まえたまま、raise し直していないのではありませんか",
    )
    assert_ended(source, before, "the cancelled consumer has ended", "キャンセルされた消費側は終わりましたが")
